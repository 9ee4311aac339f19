using System.Text.RegularExpressions;
using EspaceFamille.Portal.Journeys.StorageSpace;
using EspaceFamille.Portal.SpaceKeys;
using EspaceFamille.TestKit;
using EspaceFamille.Web.Forms;
using Xunit;

namespace EspaceFamille.Portal.Tests.Journeys.StorageSpace;

/// <summary>
/// The pages of the storage space keep nothing that is typed there: all of them, and no other page, are below the address that held forms
/// and repeated forms exclude, and none of them uses something that keeps forms.
/// </summary>
public sealed class SpaceFolderTests
{
    private const string Folder = "StorageSpace";

    /// <summary>What keeps a form, a part of one, or a value for the next page.</summary>
    private static readonly string[] Keeping =
        ["DraftStore", "HeldForm", "FormHolder", "TempData", "RepeatedForm", "HttpContext.Session", "ILogger"];

    private static readonly string Journeys = Path.Combine(Repository.Root, "portal/Journeys");

    [Fact]
    public void Pages_BelowTheAddressOfTheSpace_AreThoseOfItsFolder()
    {
        var pages = (
            from file in Directory.EnumerateFiles(Journeys, "*.cshtml", SearchOption.AllDirectories)
            let route = Regex.Match(
                File.ReadAllText(file), "^@page \"(?<route>[^\"]*)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            where route.Success
            let isOfFolder = Path.GetRelativePath(Journeys, file).Split('/')[0] == Folder
            select (Route: route.Groups["route"].Value, IsOfFolder: isOfFolder)).ToList();

        Assert.DoesNotContain(pages, page => SpaceAddresses.Include(page.Route) != page.IsOfFolder);
        Assert.True(pages.Count(page => page.IsOfFolder) >= 10);
    }

    [Fact]
    public void Files_OfTheFolder_UseNothingThatKeepsForms() => Assert.Empty(
        from file in Directory.EnumerateFiles(Path.Combine(Journeys, Folder))
        let text = File.ReadAllText(file)
        from word in Keeping
        where text.Contains(word, StringComparison.Ordinal)
        select $"{Path.GetFileName(file)}: {word}");

    /// <summary>A page that shows a form again has what was typed in its properties: no secret is one of them.</summary>
    [Fact]
    public void Texts_OfThePages_AreNoSecrets() => Assert.Equal(
        ["Back", "DocumentId", "Done", "FormId", "FormKey", "Next", "Notice"],
        (from type in typeof(PortalModule).Assembly.GetTypes()
         where type.IsAssignableTo(typeof(SpacePage))
         from property in type.GetProperties()
         where property.PropertyType == typeof(string) && property.DeclaringType!.Assembly == typeof(PortalModule).Assembly
         select property.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Fact]
    public void Fields_OfSecrets_AreEmpty()
    {
        Assert.Null(SecretFields.Existing(FormErrors.None, SecretFields.Password, "Mot de passe").Value);
        Assert.Null(SecretFields.RecoveryCode(FormErrors.None).Value);
    }
}
