using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Identity.Features.SignIn;

/// <summary>What the sign-in pages say and where they send.</summary>
internal static class SignInWords
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static string For(SignInOutcome outcome, string refused) => outcome is SignInOutcome.Throttled throttled
        ? $"Il y a eu trop d’essais. Pour protéger votre compte, réessayez après {Until(throttled.Until)}."
        : refused;

    /// <summary>Only a path of this site: a link from elsewhere cannot use the sign-in page to send people away.</summary>
    public static string LocalOrHome(IUrlHelper urls, string? returnUrl) => urls.IsLocalUrl(returnUrl) ? returnUrl! : "/";

    private static string Until(DateTimeOffset instant) =>
        TimeZoneInfo.ConvertTime(instant, Clocks.Paris).ToString("H\u00a0'h'\u00a0mm 'et' ss 's'", French);
}
