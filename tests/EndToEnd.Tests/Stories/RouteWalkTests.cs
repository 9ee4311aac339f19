using EspaceFamille.Contracts;
using EspaceFamille.EndToEnd.Tests.Portal;
using EspaceFamille.EndToEnd.Tests.Scenarios;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Towns;
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
    private static readonly Claim Own = TownPlans.WholeSystem.Of<RouteWalkTests>();

    /// <summary>Pages of the signed-in person's own, which name nothing of anybody's.</summary>
    private static readonly string[] OfOneself =
    [
        "/deconnexion", "/reprise/{key}", "/demandes", "/reservations", "/absences", "/pieces", "/pieces/export",
        "/profil", "/profil/informations", "/ma-photo", "/rattachement", "/coordonnees", "/coordonnees/telephones", "/coordonnees/adresse",
        "/coordonnees/courriel-enfant", "/pieces-justificatives", "/pieces-justificatives/creation", "/pieces-justificatives/code",
        "/pieces-justificatives/ajouter", "/pieces-justificatives/archive", "/pieces-justificatives/journal",
        "/pieces-justificatives/mot-de-passe", "/pieces-justificatives/recuperation", "/pieces-justificatives/vider",
    ];

    private static readonly string[] Both = ["/deconnexion", "/reprise/{key}"];

    [Fact]
    public async Task Get_SignedOut_RedirectsToTheSignIn()
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = system.Address };
        foreach (var route in PortalRoutes.All.Except(PortalRoutes.Public))
        {
            using var response = await http.GetAsync(new Uri(PortalRoutes.Filled(route, "nothing"), UriKind.Relative));
            Assert.True(
                (int)response.StatusCode == 302
                    && response.Headers.Location!.OriginalString.Contains("/connect/authorize", StringComparison.Ordinal),
                $"{route} answered {(int)response.StatusCode}");
        }
    }

    [Fact]
    public async Task GetFamilyPage_AnotherHousehold_Returns404()
    {
        var stranger = (await Visit.SignInAsync(system, browser, Own.Household(1).Mother)).Page.Context.APIRequest;
        var theirs = await TheirsAsync();
        var routes = PortalRoutes.All.Except(PortalRoutes.Public).Except(OfOneself);
        foreach (var route in routes.Where(route => !PortalRoutes.IsOfAgents(route)))
        {
            Assert.True(theirs.TryGetValue(Kind(route), out var id), $"{route} has no case");
            var draft = theirs.GetValueOrDefault($"{Kind(route)}/draft", id!);
            var path = PortalRoutes.Filled(route.Replace("{id}/", $"{draft}/", StringComparison.Ordinal), id!);
            Assert.Equal((route, 404), (route, await StatusAsync(stranger, path)));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Get_WrongRole_IsForbidden(bool agents)
    {
        var person =
            (await Visit.SignInAsync(system, browser, agents ? Own.Household().Mother : Own.StaffLogin(0))).Page.Context.APIRequest;
        var routes = PortalRoutes.All.Except(PortalRoutes.Public).Except(Both);
        foreach (var route in routes.Where(route => PortalRoutes.IsOfAgents(route) == agents))
            Assert.Equal((route, 403), (route, await StatusAsync(person, PortalRoutes.Filled(route, "nothing"))));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Post_WithoutAntiforgeryToken_IsRefused(bool agents)
    {
        var person =
            (await Visit.SignInAsync(system, browser, agents ? Own.StaffLogin(1) : Own.Household().Mother)).Page.Context.APIRequest;
        var forms = Directory.EnumerateFiles(Path.Combine(Repository.Root, "portal/Journeys"), "*.cshtml.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("OnPost", StringComparison.Ordinal))
            .SelectMany(file => PortalRoutes.Of(file[..^3]))
            .Where(route => PortalRoutes.IsOfAgents(route) == agents)
            .ToArray();
        Assert.NotEmpty(forms);
        foreach (var route in forms)
        {
            var response = await person.PostAsync(PortalRoutes.Filled(route, "nothing"), new() { MaxRedirects = 0 });
            Assert.Equal((route, 400), (route, response.Status));
        }
    }

    private static async Task<int> StatusAsync(IAPIRequestContext person, string path) =>
        (await person.GetAsync(path, new() { MaxRedirects = 0 })).Status;

    private static async Task<string> DraftAsync(FormVisitor visitor, string form) =>
        (await visitor.SendAsync(form, "Commencer")).Split('/')[^2];

    /// <summary>What the route names: "enfants", "reservations", "demandes".</summary>
    private static string Kind(string route) => route.Split('/')[1];

    private async Task<IReadOnlyDictionary<string, string>> TheirsAsync()
    {
        using var parent = await Parent.SignInAsync(system, Own.Household().Mother);
        var day = await parent.ReservedDayAsync(canChange: false);
        var absence = await parent.DeclareAsync(day, await parent.UploadAsync());
        var me = await parent.GetAsync("api/identity/me");
        var visitor = await FormVisitor.SignInAsync(system, Own.Household().Mother);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["enfants"] = day.ChildId,
            // Ids of pictures are unknown to everybody; the walk of the documents service plays those of another household.
            ["photos"] = day.ChildId,
            ["ma-photo"] = day.ChildId,
            ["famille"] = $"{me["household"]!["adults"]![0]!["adultId"]}",
            ["reservations"] = day.EnrolmentId,
            ["reservations/draft"] = await DraftAsync(visitor, $"/reservations/{day.EnrolmentId}"),
            ["absences"] = await DraftAsync(visitor, "/absences"),
            ["demandes"] = $"{absence["id"]}",
            ["pieces"] = $"{absence["documentIds"]![0]}",
            // Ids of documents of a storage space are known to an open one alone; the walk of the documents service plays those of others.
            ["pieces-justificatives"] = $"{absence["documentIds"]![0]}",
            // No household has a link request; the walk of the documents service plays those of other accounts.
            ["rattachement"] = RequestIds.Of(RequestKind.Link, day.ChildId),
        };
    }
}
