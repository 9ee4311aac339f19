namespace EspaceFamille.Platform;

/// <summary>The French sentence for each fault of a telephone number.</summary>
public static class TelephoneTexts
{
    public static string Of(TelephoneFault fault) => fault switch
    {
        TelephoneFault.Unreadable =>
            "Ce numéro n’est pas un numéro de téléphone. Saisissez 10 chiffres, ou + et l’indicatif du pays.",
        TelephoneFault.NotMobile => "Un numéro de mobile commence par 06 ou 07. Un autre numéro se saisit dans « Téléphone ».",
    };
}
