namespace EspaceFamille.Identity.Features.SecurityCheck;

/// <summary>The French sentences of the security check.</summary>
internal static class SecurityCheckTexts
{
    public const string Missing = "Recopiez le texte de contrôle, ou répondez à la question.";
    public const string WrongText = "Ce n’est pas le texte qui était affiché, ou il n’est plus valable. Recopiez le nouveau texte.";
    public const string WrongAnswer = "Ce n’est pas la bonne réponse, ou la question n’est plus valable. Répondez à la nouvelle question.";
}
