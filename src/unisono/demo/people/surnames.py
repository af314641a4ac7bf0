"""Surnames of each language, with the colour of each country before what all of them share.

Surnames nearer the front are met more often.  Each is one word, so that an address can be made of it.
"""

from __future__ import annotations

_SHARED = """
García Rodríguez Martínez Sánchez Pérez López González Hernández Ramírez Torres Flores Díaz Rojas Vargas
Castro Gómez Gutiérrez Ramos Mendoza Morales Ortiz Cruz Reyes Jiménez Romero Álvarez Ruiz Fernández Herrera
Medina Aguilar Vega Castillo Chávez Silva Salazar Guzmán Delgado Núñez Peña Ríos Cabrera Campos Carrasco
Contreras Córdova Espinoza Figueroa Fuentes Guerrero Ibáñez Lara León Luna Maldonado Márquez Mejía Miranda
Molina Montes Mora Moreno Muñoz Navarro Ochoa Olivares Orellana Pacheco Padilla Palacios Paredes Parra Ponce
Quintana Rivas Rivera Robles Rosales Rosas Rubio Saavedra Salas Salinas Sandoval Santana Santos Sepúlveda
Serrano Solís Soto Suárez Tapia Trujillo Valdez Valencia Valenzuela Vásquez Velasco Velázquez Vera Vidal
Villalobos Villanueva Zamora Zapata Zúñiga Acosta Acuña Alarcón Alfaro Andrade Aranda Arias Arroyo Ávila
Ayala Barrera Benítez Bravo Bustos Calderón
"""

SURNAMES = {
    "PE": """
        Quispe Huamán Mamani Condori Ccori Huamaní Chuquipiondo Apaza Cárdenas Ticona Choque Cusi Yupanqui
        Huanca Poma Ñaupari Pumacahua Tello Bazán Chumpitaz Sulca Cconislla Inga Llerena Tuesta Zegarra
        Zevallos Bellido Cueva Canchari Ludeña Arce Farfán Urbina Pizango Tafur Huayta Mallqui Laura
        Ventocilla
    """
    + _SHARED,
    "CO": """
        Ospina Giraldo Restrepo Cardona Montoya Londoño Bedoya Arango Betancur Uribe Zuluaga Jaramillo
        Echeverri Henao Quintero Arbeláez Buitrago Cifuentes Duque Escobar Forero Galeano Holguín Lozano
        Mosquera Murillo Orozco Patiño Pulido Rincón Sarmiento Tabares Toro Tovar Urrego Vanegas Villamizar
        Bohórquez Cubillos Guevara
    """
    + _SHARED,
    "MX": """
        Cervantes Juárez Estrada Bautista Cortés Domínguez Vázquez Méndez Nava Olvera Rangel Rosado Tepox Uc
        Xool Zavala Barrón Cuevas Enríquez Esquivel Galindo Galván Huerta Lozada Macías Magaña Mata Meza
        Montiel Munguía Nájera Ornelas Palafox Quiroz Rentería Sosa Tlapale Trejo Uribe Villegas
    """
    + _SHARED,
    "CL": """
        Cifuentes Araya Sáez Riquelme Bustamante Catalán Cayuqueo Curihuinca Donoso Errázuriz Fuenzalida
        Gallardo Henríquez Huenchumán Inostroza Jara Lagos Leiva Llanquileo Manquilef Millán Moya Neira
        Norambuena Oyarzún Painemal Pizarro Poblete Quezada Retamal Sanhueza Ulloa Urrutia Valdés Vergara
        Yáñez Aravena Astudillo Becerra Cofré
    """
    + _SHARED,
    "pt": """
        Silva Santos Oliveira Souza Pereira Costa Rodrigues Almeida Nascimento Lima Araújo Fernandes
        Carvalho Gomes Martins Rocha Ribeiro Alves Monteiro Mendes Barros Freitas Barbosa Pinto Moura
        Cavalcanti Dias Castro Campos Cardoso Teixeira Correia Vieira Moreira Nunes Marques Machado Lopes
        Freire Ramos Gonçalves Melo Batista Andrade Tavares Borges Santana Azevedo Cunha Duarte Pires Reis
        Miranda Farias Macedo Nogueira Peixoto Queiroz Sales Siqueira Xavier Coelho Fonseca Guimarães Leite
        Magalhães Medeiros Morais Motta Neves Pacheco Paiva Pimentel Portela Prado Rezende Sampaio Saraiva
        Simões Soares Torres Valente Vasconcelos Viana Vidal Viegas Abreu Aguiar Amaral Amorim Antunes
        Aragão Arruda Assis Assunção Avelar Bastos Bezerra Bittencourt Braga Brandão Brito Bueno Caldeira
        Camargo Carneiro Cerqueira Chaves Cordeiro Coutinho Cruz Diniz Domingues Dutra Esteves Evangelista
        Falcão Faria Figueiredo Fontes Franco Furtado Galvão Garcia Goulart Henriques Lacerda Lins Lobo
        Loureiro Maia Malta Matos Mattoso Mesquita Muniz Navarro Novaes Pessoa Proença Quintela Rangel
        Salgado Serra Severo Toledo Trindade Veloso Ventura Veras Villela Zanetti
    """,
    "en": """
        Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Thomas Moore Jackson Martin
        Lee Thompson White Harris Clark Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams
        Nelson Baker Hall Campbell Mitchell Carter Roberts Phillips Evans Turner Parker Edwards Collins
        Stewart Morris Murphy Cook Rogers Morgan Cooper Peterson Reed Bailey Kelly Howard Ward Cox
        Richardson Wood Watson Brooks Bennett Gray Hughes Price Myers Long Foster Sanders Ross Morrison
        Powell Sullivan Russell Jenkins Perry Butler Barnes Fisher Henderson Coleman Simmons Patterson
        Jordan Reynolds Hamilton Graham Wallace Woods Cole West Owens Gibson Ellis Ford Marshall Harrison
        Murray Freeman Wells Webb Simpson Stevens Tucker Porter Hunter Hicks Crawford Henry Boyd Mason
        Kennedy Warren Dixon Burns Gordon Shaw Holmes Rice Robertson Hunt Black Daniels Palmer Mills Nichols
        Grant Knight Ferguson Stone Hawkins Dunn Perkins Hudson Spencer Gardner Stephens Payne Pierce Berry
        Matthews Arnold Wagner Willis Ray Watkins Olson Carroll Duncan Snyder Hart
    """,
}
"""By country for Spanish, by language for the others."""
