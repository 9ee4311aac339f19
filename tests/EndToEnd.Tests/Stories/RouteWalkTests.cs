using System.Text.RegularExpressions;
using EspaceFamille.EndToEnd.Tests.Portal;
using EspaceFamille.EndToEnd.Tests.Scenarios;
using EspaceFamille.TestKit;
using Microsoft.Playwright;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Stories;

/// <summary>
/// Walks every page of the portal as nobody, as another household and in the wrong role. A page that is added without
/// a case here makes the walk fail.
/// </summary>
[Collection(SharedSystem.Name)]
public sealed class RouteWalkTests(RunningSystem system, Browser browser) : IClassFixture<Browser>
{
    private static readonly string[] Public =
    [
        "/", "/accessibilite", "/actualites", "/actualites/{slug}", "/conditions-generales", "/connexion", "/contact", "/donnees-personnelles",
        "/infos-pratiques", "/mentions-legales", "/plan-du-site",
    ];

    /// <summary>Pages of the signed-in person's own, which name nothing of anybody's.</summary>
    private static readonly string[] OfOneself =
    [
        "/deconnexion", "/reprise/{key}", "/demandes", "/reservations", "/absences", "/absences/abandon", "/absences/jours", "/absences/justificatif",
        "/absences/piece", "/absences/recapitulatif",
    ];

    private static readonly string[] Both = ["/deconnexion", "/reprise/{key}"];

    private static IEnumerable<string> Routes => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "portal/Pages"), "*.cshtml", SearchOption.AllDirectories)
        .Select(file => Regex.Match(File.ReadAllText(file), "^@page(?: \"(?<route>[^\"]*)\")?", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
        .Where(page => page.Success)
        .Select(page => page.Groups["route"].Value is { Length: > 0 } route ? route : "/");

    [Fact]
    public async Task EveryPage_AskedByNobody_LeadsToTheSignIn()
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = system.Address };
        foreach (var route in Routes.Except(Public))
        {
            using var response = await http.GetAsync(new Uri(Filled(route, "nothing"), UriKind.Relative));
            Assert.True((int)response.StatusCode == 302 && response.Headers.Location!.OriginalString.Contains("/connect/authorize", StringComparison.Ordinal), $"{route} answered {(int)response.StatusCode}");
        }
    }

    [Fact]
    public async Task EveryPageOfAFamily_AskedByAnother_DoesNotExist()
    {
        var stranger = (await Visit.SignInAsync(system, browser, "NETCHEVERRY")).Page.Context.APIRequest;
        var theirs = await TheirsAsync();
        foreach (var route in Routes.Except(Public).Except(OfOneself).Where(route => !route.StartsWith("/agents/", StringComparison.Ordinal)))
        {
            Assert.True(theirs.TryGetValue(Kind(route), out var id), $"{route} has no case");
            Assert.Equal((route, 404), (route, await StatusAsync(stranger, Filled(route, id!))));
        }
    }

    [Theory]
    [InlineData("MDARMENDRAIL", false)]
    [InlineData("NTOULEMONDE", true)]
    public async Task EveryPage_AskedInTheWrongRole_IsForbidden(string login, bool agents)
    {
        var person = (await Visit.SignInAsync(system, browser, login)).Page.Context.APIRequest;
        foreach (var route in Routes.Except(Public).Except(Both).Where(route => route.StartsWith("/agents/", StringComparison.Ordinal) == agents))
            Assert.Equal((route, 403), (route, await StatusAsync(person, Filled(route, "nothing"))));
    }

    [Theory]
    [InlineData("NTOULEMONDE", false)]
    [InlineData("MDARMENDRAIL", true)]
    public async Task EveryForm_SentWithoutItsToken_IsRefused(string login, bool agents)
    {
        var person = (await Visit.SignInAsync(system, browser, login)).Page.Context.APIRequest;
        var forms = Directory.EnumerateFiles(Path.Combine(Repository.Root, "portal/Pages"), "*.cshtml.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("OnPost", StringComparison.Ordinal))
            .Select(file => Regex.Match(File.ReadAllText(file[..^3]), "@page \"(?<route>[^\"]*)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["route"].Value)
            .Where(route => route.StartsWith("/agents/", StringComparison.Ordinal) == agents)
            .ToArray();
        Assert.NotEmpty(forms);
        foreach (var route in forms)
        {
            var response = await person.PostAsync(Filled(route, "nothing"), new() { MaxRedirects = 0 });
            Assert.Equal((route, 400), (route, response.Status));
        }
    }

    private static async Task<int> StatusAsync(IAPIRequestContext person, string path) => (await person.GetAsync(path, new() { MaxRedirects = 0 })).Status;

    private static string Filled(string route, string id) => Regex.Replace(route, @"\{[^}]*\}", id, RegexOptions.NonBacktracking);

    /// <summary>What the route names: "enfants", "reservations", "demandes".</summary>
    private static string Kind(string route) => route.Split('/')[1];

    private async Task<IReadOnlyDictionary<string, string>> TheirsAsync()
    {
        using var parent = await Parent.SignInAsync(system, "JTOULEMONDE");
        var day = await parent.ReservedDayAsync(canChange: false);
        var absence = await parent.DeclareAsync(day, await parent.UploadAsync());
        var me = await parent.GetAsync("api/identity/me");
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["enfants"] = day.ChildId,
            ["famille"] = $"{me["household"]!["adults"]![0]!["adultId"]}",
            ["reservations"] = day.EnrolmentId,
            ["demandes"] = $"{absence["id"]}",
            ["pieces"] = $"{absence["documentIds"]![0]}",
        };
    }
}
