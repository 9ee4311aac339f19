using EspaceFamille.Language;
using EspaceFamille.Web.Forms;

namespace EspaceFamille.Identity.Features.SignIn;

/// <summary>The French sentences of the sign-in pages.</summary>
internal static class SignInTexts
{
    public const string WrongPassword =
        "L’identifiant ou le mot de passe est incorrect. Vérifiez la saisie, les majuscules comptent dans le mot de passe.";

    public const string WrongCode = "Ce code n’est pas le bon. Attendez le code suivant de l’application et saisissez-le.";

    public const string WrongPasskey =
        "Ce téléphone ou cette clé n’ouvre aucun compte ici, ou ne vous a pas reconnu. Recommencez, ou connectez-vous avec un mot "
            + "de passe.";

    public const string CheckRequired =
        "Beaucoup de connexions échouent en ce moment sur ce site. Saisissez à nouveau votre mot de passe et répondez au contrôle "
            + "de sécurité "
        + "ci-dessous.";

    public const string Busy = "Beaucoup de personnes se connectent en ce moment. Réessayez dans une minute.";

    private const string NothingLost = "Rien n’a été perdu de ce que vous aviez déjà enregistré.";

    /// <summary>The error of the form as a whole.</summary>
    /// <param name="refused">The sentence for a wrong entry on the page at hand.</param>
    public static FormErrors ErrorsOf(SignInOutcome outcome, string refused, FrenchInstants instants)
    {
        var sentence = outcome switch
        {
            SignInOutcome.Throttled throttled =>
                $"Il y a eu trop d’essais. Pour protéger votre compte, réessayez après {instants.TimeWithSeconds(throttled.Until)}.",
            SignInOutcome.CheckRequired => CheckRequired,
            SignInOutcome.Busy => Busy,
            _ => refused,
        };
        return FormErrors.Of("", $"{sentence} {NothingLost}");
    }
}
