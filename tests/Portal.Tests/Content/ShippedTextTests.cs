using System.Text.RegularExpressions;
using EspaceFamille.Portal.Tests.Journeys.Help;
using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.Portal.Tests.Content;

/// <summary>The texts that are shipped fit what the portal can do: they refer to pages that exist, and deny no journey.</summary>
public sealed partial class ShippedTextTests
{
    /// <summary>Addresses that no page of a family's journeys has: files, and the start of a sign-in.</summary>
    private static readonly string[] OtherAddresses = ["/.well-known/security.txt"];

    /// <summary>What was true before a journey existed, by the help page of the journey.</summary>
    private static readonly Dictionary<string, string> Denials = new(StringComparer.Ordinal)
    {
        ["creer-mon-espace"] = "(compte|espace)s? ([a-z’é]+ ){1,2}(par|à|en) (la )?mairie|identifiant (est )?remis",
        ["mot-de-passe-oublie"] = "oubliés? ?: (adressez-vous|contactez|appelez)",
        ["mes-coordonnees"] = "(changement|changer) (d’adresse|de téléphone|de courriel)[^.]{0,40}(au guichet|par écrit|adressez-vous)",
        ["mes-identifiants"] = "mot de passe ne peut (pas|plus) être (changé|modifié)",
        ["photos"] = "aucune photo",
        ["suivre-mes-demandes"] = "pièces?[^.]{0,30}ne peu(t|vent) pas être ajoutée",
    };

    private static IReadOnlyList<(string File, string Text)> Texts { get; } =
    [
        .. from folder in (string[])["portal/Content", "portal/Journeys/Information", "portal/Journeys/Help", "portal/Journeys/Home"]
           from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.*", SearchOption.AllDirectories)
           where file.EndsWith(".cshtml", StringComparison.Ordinal)
               || (file.EndsWith(".md", StringComparison.Ordinal) && Path.GetFileName(file) != "README.md")
           select (Path.GetRelativePath(Repository.Root, file), File.ReadAllText(file)
               .Replace("&nbsp;", " ", StringComparison.Ordinal).Replace('\u00A0', ' ').Replace('\'', '’')),
    ];

    [Fact]
    public void Links_OfShippedTexts_LeadToPages()
    {
        var routes = ShownPage.All.Select(page => new Regex(
            "^" + Parameter().Replace(page.Route, "[^/]*") + "/?$", RegexOptions.NonBacktracking)).ToList();
        var links = from text in Texts
                    from Match link in Links().Matches(text.Text)
                    let path = link.Groups["path"].Value.Split('?', '#')[0]
                    where !path.Contains('@', StringComparison.Ordinal) && !OtherAddresses.Contains(path)
                    select (text.File, path);

        Assert.NotEmpty(links);
        Assert.DoesNotContain(links, link => !routes.Exists(route => route.IsMatch(link.path)));
    }

    [Fact]
    public void HelpPages_ThatTextsReferTo_Exist()
    {
        var pages = Texts.Where(text => text.File.StartsWith("portal/Content/aide/", StringComparison.Ordinal))
            .Select(text => Path.GetFileNameWithoutExtension(text.File)[3..]).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(
            from text in Texts
            from Match link in Links().Matches(text.Text)
            let path = link.Groups["path"].Value
            where path.StartsWith("/aide/", StringComparison.Ordinal) && !path.Contains('@', StringComparison.Ordinal)
            where !pages.Contains(path["/aide/".Length..])
            select $"{text.File}: {path}");
    }

    [Fact]
    public void ShippedTexts_OfJourneysThatExist_DenyNone() => Assert.Empty(
        from denial in Denials
        from text in Texts
        let found = Regex.Match(text.Text, denial.Value, RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1))
        where found.Success
        select $"{text.File}: {found.Value} (/aide/{denial.Key})");

    [Theory]
    [InlineData("mot-de-passe-oublie", "Identifiant ou mot de passe oublié : adressez-vous au service.")]
    [InlineData("creer-mon-espace", "Votre compte est créé par la mairie.")]
    [InlineData("mes-coordonnees", "Pour changer d’adresse, adressez-vous au service.")]
    public void Denials_TextsOfBefore_AreFound(string journey, string text) =>
        Assert.Matches(new Regex(Denials[journey], RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)), text);

    [GeneratedRegex("(href=\"|\\]\\()(?<path>/[^\")]*)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Links();

    [GeneratedRegex("\\{[^}]*\\}", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}
