using EspaceFamille.Language;
using EspaceFamille.Platform;
using EspaceFamille.Web.Layout;
using EspaceFamille.Web.Theme;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Features.Letters;

/// <summary>The town's look on letters, from the settings of its pages.</summary>
internal sealed class LetterLooks(IOptions<TownOptions> town, TownTheme theme, IOptions<AuthOptions> auth)
{
    public LetterLook Read() => new(town.Value.Name, theme.BrowserColour, [.. Contacts(town.Value)], auth.Value.Issuer);

    private static IEnumerable<string> Contacts(TownOptions town)
    {
        if (town.Service is { Length: > 0 } service)
            yield return service;
        if (town.Telephone is { Length: > 0 } telephone)
            yield return FrenchTelephones.Of(telephone);
        if (town.Email is { Length: > 0 } email)
            yield return email;
    }
}
