using EspaceFamille.Portal.Content;
using EspaceFamille.TestKit;
using Microsoft.Extensions.Options;
using Xunit;

namespace EspaceFamille.Portal.Tests.Journeys.Help;

/// <summary>Each journey of a family has its help page, which its pages link to.</summary>
public sealed class HelpPageTests
{
    /// <summary>Pages without a journey of their own: they show, lead elsewhere, or explain.</summary>
    private static readonly string[] WithoutHelp =
    [
        "/", "/connexion", "/deconnexion", "/reprise/{key}", "/famille/{id}", "/enfants/{id}", "/photos/{photo}",
        "/compte/deconnexion", "/compte/consentement",
        // Pages of one button that a mail explains.
        "/compte/code-perdu", "/compte/compte-ouvert", "/compte/comptes-ouverts", "/compte/courriel-enfant/confirmation",
        "/aide", "/accessibilite", "/actualites", "/conditions-generales", "/contact", "/donnees-personnelles", "/infos-pratiques",
        "/mentions-legales", "/plan-du-site", "/reglement/{version?}",
    ];

    private static readonly TownContent Shipped = new(Options.Create(new PortalOptions()));

    private static IReadOnlyList<ShownPage> Pages { get; } = ShownPage.All;

    [Fact]
    public void Pages_OfFamilies_LinkToTheHelpPageOfTheirJourney()
    {
        var explained = Pages.Where(page => page.HelpPages.Count > 0 || WithoutHelp.Contains(page.Route)).ToList();

        Assert.Empty(
            from page in Pages
            where !page.IsOfStaff && !explained.Exists(first => page == first || page.IsBelow(first))
            select page.Route);
        Assert.True(explained.Count > WithoutHelp.Length);
    }

    [Fact]
    public void HelpPages_OfTheList_AreEachLinkedFromAPage() =>
        Assert.Equal(
            Shipped.Help.Select(page => page.Slug).Order(StringComparer.Ordinal),
            Pages.SelectMany(page => page.HelpPages).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Fact]
    public void HelpPages_OfTheList_ShowPicturesAndEachPictureIsShown()
    {
        Assert.NotEmpty(Shipped.Help);
        Assert.Empty(
            from page in Shipped.Help
            where !page.Text.Value!.Contains("<img ", StringComparison.Ordinal)
            select page.Slug);
        Assert.Empty(
            from picture in Shipped.Pictures
            where !Shipped.Help.Any(page => page.Text.Value!.Contains(picture.Value.Address, StringComparison.Ordinal))
            select picture.Key);
    }

    [Fact]
    public void Pictures_OfHelpPages_AreSmallAndTakenOnATelephone() => Assert.All(Shipped.Pictures, picture =>
    {
        Assert.InRange(new FileInfo(picture.Value.File).Length, 1_000, 60_000);
        Assert.InRange(picture.Value.Width, 300, 400);
    });

    [Fact]
    public void Pictures_OfHelpPages_AreNamedByAScreenOfTheBrowserStories()
    {
        var stories = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests/EndToEnd.Tests/Stories"), "*.cs")
            .Select(File.ReadAllText));

        Assert.DoesNotContain(
            Shipped.Pictures.Keys,
            name => !stories.Contains($"\"{Path.GetFileNameWithoutExtension(name)}\"", StringComparison.Ordinal));
    }
}
