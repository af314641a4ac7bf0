"""First names of each language, with the colour of each country before what all of them share.

Names nearer the front are met more often.  A name is one word, so that an address can be made of it.
"""

from __future__ import annotations

_WOMEN = """
María Ana Rosa Carmen Luz Lucía Sofía Valentina Camila Daniela Gabriela Patricia Claudia Andrea Paula Elena
Julia Laura Isabel Victoria Mariana Natalia Carolina Alejandra Diana Sandra Mónica Verónica Silvia Teresa
Gloria Martha Beatriz Cecilia Adriana Lorena Cristina Raquel Susana Norma Irene Julieta Renata Valeria
Fernanda Jimena Antonia Emilia Martina Esther Noemí Ruth Miriam Olga Inés Marcela Liliana Esperanza Consuelo
Dolores Paulina
"""
_MEN = """
José Juan Luis Carlos Jorge Miguel Pedro Diego Andrés Manuel Fernando Ricardo Roberto Eduardo Sergio Daniel
David Alejandro Javier Francisco Rafael Antonio Mario Óscar Raúl Hugo Víctor Alberto Gabriel Santiago
Sebastián Mateo Nicolás Tomás Joaquín Emilio Ignacio Martín Gonzalo Rodrigo Felipe Pablo Esteban Iván
Guillermo Enrique Ernesto Gustavo Héctor Jaime Julio Marcos Rubén Samuel Simón Adrián Álvaro Alfredo Armando
Arturo Benjamín
"""

WOMEN = {
    "PE": "Milagros Flor Yesenia Maribel Fiorella Rocío Katherine Pilar Nélida Zoila" + _WOMEN,
    "CO": "Yamile Paola Leidy Catalina Manuela Ximena Viviana Marleny Luisa Ángela" + _WOMEN,
    "MX": "Guadalupe Leticia Juana Yolanda Araceli Alma Itzel Xóchitl Socorro Estela" + _WOMEN,
    "CL": "Javiera Constanza Francisca Macarena Catalina Ximena Soledad Pía Trinidad Bárbara" + _WOMEN,
    "pt": """
        Mariana Juliana Fernanda Camila Letícia Beatriz Larissa Amanda Bruna Aline Patrícia Vanessa Luciana
        Adriana Cristiane Débora Renata Tatiane Simone Raquel Gabriela Rafaela Isabela Manuela Lívia Yasmin
        Vitória Clara Cecília Helena Alice Laura Luiza Heloísa Lorena Natália Priscila Sabrina Tainá Thaís
        Viviane Rosângela Sônia Vera Márcia Mônica Cláudia Kátia Eliane Fabiana Flávia Carla Daniela Elisa
        Joana Inês Catarina Marina Antônia Francisca Regina
    """,
    "en": """
        Emma Olivia Charlotte Amelia Sophia Grace Emily Hannah Abigail Chloe Lily Ella Lucy Megan Rachel
        Rebecca Sarah Jessica Jennifer Ashley Amanda Nicole Heather Melissa Stephanie Michelle Kimberly Lisa
        Karen Susan Nancy Margaret Betty Helen Dorothy Carol Ruth Sharon Deborah Laura Catherine Elizabeth
        Mary Anna Alice Jane Kate Julia Victoria Diane Joan Judith Martha Rose Frances Evelyn Audrey Claire
        Holly Paige Zoe
    """,
}
"""By country for Spanish, by language for the others."""

MEN = {
    "PE": "Renzo Percy Wilmer Edwin Freddy Elmer Walter Segundo Eleuterio Cirilo" + _MEN,
    "CO": "Jhon Wilson Camilo Édgar Fabián Hernando Germán Yeison Mauricio Álex" + _MEN,
    "MX": "Jesús Gerardo Salvador Ramón Cuauhtémoc Refugio Saúl Leonardo Efraín Ángel" + _MEN,
    "CL": "Cristóbal Matías Patricio Vicente Claudio Bastián Maximiliano Rolando Agustín Lautaro" + _MEN,
    "pt": """
        João Pedro Lucas Mateus Gabriel Rafael Thiago Bruno Felipe Gustavo Leonardo Rodrigo Marcelo André
        Eduardo Fernando Ricardo Paulo Carlos Luiz Antônio Francisco Marcos Daniel Vinícius Diego Fábio
        Leandro Alexandre Anderson Sérgio Roberto Jorge Cláudio Márcio Renato Guilherme Henrique Caio Igor
        Vítor Hugo Samuel Davi Arthur Bernardo Heitor Miguel Enzo Otávio Murilo Danilo César Wagner
        Wellington Edson Nelson Rogério Tiago Nuno Rui
    """,
    "en": """
        James John Robert Michael William David Richard Joseph Thomas Charles Daniel Matthew Anthony Mark
        Donald Steven Paul Andrew Joshua Kenneth Kevin Brian George Edward Ronald Timothy Jason Jeffrey Ryan
        Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Frank
        Alexander Raymond Patrick Jack Dennis Jerry Tyler Aaron Henry Adam Douglas Peter Nathan Zachary
        Walter Kyle Harold Owen
    """,
}
"""By country for Spanish, by language for the others."""
