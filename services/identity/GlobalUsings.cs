global using EspaceFamille.Platform;
