using System.Globalization;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.SignIn;

/// <summary>The French sentences of the sign-in pages.</summary>
internal static class SignInTexts
{
    public const string WrongPassword =
        "L’identifiant ou le mot de passe est incorrect. Vérifiez la saisie, les majuscules comptent dans le mot de passe.";

    public const string WrongCode = "Ce code n’est pas le bon. Attendez le code suivant de l’application et saisissez-le.";

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <param name="refused">The sentence for a wrong entry on the page at hand.</param>
    public static string For(SignInOutcome outcome, string refused, TownClock clock) => outcome is SignInOutcome.Throttled throttled
        ? $"Il y a eu trop d’essais. Pour protéger votre compte, réessayez après {Time(clock.LocalTime(throttled.Until))}."
        : refused;

    private static string Time(DateTimeOffset localTime) => localTime.ToString("H\u00a0'h'\u00a0mm 'et' ss 's'", French);
}
