using System.Net;
using EspaceFamille.Contracts;
using EspaceFamille.Identity.Api;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>An administrator gives and takes review rights, and names an agent's own household.</summary>
[Collection(SharedPortal.Name)]
public sealed class StaffAccountTests(PortalProcess portal)
{
    private const string List = "/agents/comptes";
    private const string Account = $"{List}/{StubApi.StaffAccount}";
    private const string Rights = "Enregistrer ces droits";

    private StubApi Api => portal.Issuer.Api;

    [Fact]
    public async Task GetAccounts_Administrator_ShowsWhatEachReviews()
    {
        var page = await (await portal.AdministratorAsync()).ReadAsync(List);

        Assert.Contains("Justificatifs d’absence\u00A0: 2\u00A0lieux · 1\u00A0foyer personnel", page, StringComparison.Ordinal);
        Assert.Contains("Étudie toutes les demandes, dans tous les lieux", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAccount_RightForAPlace_TicksItAndThePlaceThatNoLongerExists()
    {
        using var response = await (await portal.AdministratorAsync()).GetAsync(Account);
        var raw = await response.Content.ReadAsStringAsync();
        var page = WebUtility.HtmlDecode(raw);

        Assert.Contains($"value=\"absence:{StubApi.PlaceId}\" checked", page, StringComparison.Ordinal);
        Assert.Contains("Lieu qui n’existe plus", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"absence:place-2\" checked", page, StringComparison.Ordinal);
        Assert.DoesNotContain("F<b>7</b>", raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChangeRights_TickedBoxes_ArePostedAndConfirmed()
    {
        var administrator = await portal.AdministratorAsync();
        var sent = await SendAsync(administrator, "absence:place-2", $"absence:{StubApi.PlaceId}");

        Assert.Equal(
            [new StaffReviewRight(RequestKind.Absence, "place-2"), new StaffReviewRight(RequestKind.Absence, StubApi.PlaceId)],
            sent.ReviewRights!);
        Assert.Equal(4, sent.Version);
        Assert.Contains("C’est enregistré.", await administrator.ReadAsync($"{Account}?fait=oui"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChangeRights_EverythingBesideAPlace_IsEverything() =>
        Assert.Null((await SendAsync(await portal.AdministratorAsync(), "tout", "absence:place-2")).ReviewRights);

    [Fact]
    public async Task ChangeRights_AllPlacesBesideOne_IsAllPlaces() => Assert.Equal(
        [new StaffReviewRight(RequestKind.Absence, PlaceId: null)],
        (await SendAsync(await portal.AdministratorAsync(), "absence", "absence:place-2")).ReviewRights!);

    [Fact]
    public async Task ChangeRights_NothingTicked_IsNothing() =>
        Assert.Empty((await SendAsync(await portal.AdministratorAsync())).ReviewRights!);

    [Fact]
    public async Task ChangeRights_OwnAccountExtended_ShowsTheReasonAndKeepsTheBoxes()
    {
        using var response = await (await portal.AdministratorAsync()).FillAsync(
            $"{List}/{StubApi.OwnAccount}", Rights, ("droits", ["absence:place-2"]));
        var page = await response.TextAsync();

        Assert.Contains("Vous ne pouvez pas étendre les droits de votre propre compte.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"absence:place-2\" checked", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChangeRights_ChangedMeanwhile_ShowsWhatTheyAreAndKeepsTheBoxes()
    {
        var administrator = await portal.AdministratorAsync();
        using var response = await administrator.FillAsync(Account, Rights, ("droits", ["absence:place-2"]), ("version", ["3"]));
        var page = await response.TextAsync();

        Assert.Contains("Une autre personne a changé ces droits.", page, StringComparison.Ordinal);
        Assert.Contains(
            "justificatifs d’absence\u00A0: 1-Restaurant Félix Concaret et Lieu qui n’existe plus", page, StringComparison.Ordinal);
        Assert.Contains("value=\"absence:place-2\" checked", page, StringComparison.Ordinal);
        Assert.Contains("name=\"version\" value=\"4\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddHousehold_UnknownNumber_KeepsItWithTheReason()
    {
        using var response = await (await portal.AdministratorAsync()).FillAsync(Account, "Ajouter ce foyer", ("numero", ["F999"]));
        var page = await response.TextAsync();

        Assert.Contains("id=\"numero-erreur\">Aucun foyer ne porte ce numéro.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"F999\"", page, StringComparison.Ordinal);
        Assert.Contains($"value=\"absence:{StubApi.PlaceId}\" checked", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RemoveHousehold_Named_IsSent()
    {
        using var response = await (await portal.AdministratorAsync()).FillAsync(
            Account, "Retirer : Miren ITURBIDE, foyer nº\u00A0F<b>7</b>");

        Assert.Equal($"{Account}?fait=oui", response.Headers.Location?.OriginalString);
        Assert.Contains(Api.Posted, call => call.Path == $"/api/identity/staff/{StubApi.StaffAccount}/own-households/own-1");
    }

    private async Task<ChangeReviewRightsRequest> SendAsync(PortalVisitor administrator, params string[] boxes)
    {
        Api.Posted.Clear();
        using var response = await administrator.FillAsync(Account, Rights, ("droits", boxes));

        Assert.Equal($"{Account}?fait=oui", response.Headers.Location?.OriginalString);
        return Assert.Single(Api.Posted).As<ChangeReviewRightsRequest>();
    }
}
