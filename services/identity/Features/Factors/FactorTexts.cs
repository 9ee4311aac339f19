namespace EspaceFamille.Identity.Features.Factors;

/// <summary>The French sentences about second factors and passkeys.</summary>
internal static class FactorTexts
{
    public const string WrongCode =
        "Ce code n’est pas celui de cette clé. Vérifiez que votre téléphone est à l’heure, attendez le code suivant et saisissez-le.";

    public const string Expired =
        "Cette page était ouverte depuis plus de 15 minutes. Ajoutez de nouveau la clé ci-dessous à votre application.";

    public const string Needed = "Votre compte a besoin d’un second facteur\u00A0: ajoutez-en d’abord un autre.";

    public const string PasskeyRefused =
        "Votre téléphone ou votre clé n’a pas été ajouté. Recommencez\u00A0; il faut confirmer avec votre doigt, votre visage ou votre "
        + "code.";

    public const string PasskeyUnnamed = "Donnez un nom à ce téléphone ou à cette clé, de 40 caractères au plus.";
}
