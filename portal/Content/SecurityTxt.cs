using System.Globalization;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Portal.Content;

/// <summary>/.well-known/security.txt (RFC 9116): the contact for security reports. 404 while none is configured.</summary>
internal static class SecurityTxt
{
    public const string Path = "/.well-known/security.txt";

    /// <summary>The RFC recommends less than a year; the start of a day keeps the response constant for the day.</summary>
    private const int ValidDays = 180;

    public static IResult Read(IOptions<PortalOptions> portal, IOptions<AuthOptions> auth, TimeProvider clock)
    {
        if (portal.Value.SecurityContact is not { } contact)
            return Results.NotFound();
        var expires = clock.GetUtcNow().UtcDateTime.Date.AddDays(ValidDays);
        return Results.Text(
            string.Create(CultureInfo.InvariantCulture, $"""
                Contact: {contact.AbsoluteUri}
                Expires: {expires:yyyy-MM-dd'T'HH:mm:ss'Z'}
                Preferred-Languages: fr, en
                Canonical: {new Uri(auth.Value.Issuer, Path).AbsoluteUri}

                """),
            "text/plain; charset=utf-8");
    }
}
