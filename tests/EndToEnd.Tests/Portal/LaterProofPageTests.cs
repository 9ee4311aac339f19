using System.Net;
using EspaceFamille.Reservations.Api;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>An absence whose proof follows: offered for the reasons of the town, declared without a file, and added on its page.</summary>
[Collection(SharedPortal.Name)]
public sealed class LaterProofPageTests(PortalProcess portal)
{
    private const string Send = "Envoyer la déclaration";
    private const string Deadline = "avant le vendredi 4 décembre 2099 à 10\u00A0h\u00A000";
    private static readonly (string, string[]) Continue = PageDrafts.Continue;

    [Fact]
    public async Task Send_ProofLater_ShowsTheDeadlineAndDeclaresWithoutAFile()
    {
        var family = await portal.FamilyAsync("whose-proof-follows");
        var draft = await BeginAsync(family);
        var offered = await family.ReadAsync($"{draft}/justificatif");
        Assert.Contains($"J’ajouterai le justificatif plus tard ({Deadline})", WebUtility.HtmlDecode(offered), StringComparison.Ordinal);
        using var reason = await ChooseAsync(family, draft, "childIllness");
        Assert.Equal($"{draft}/recapitulatif", reason.Headers.Location!.OriginalString);
        Assert.Contains(
            $"À ajouter plus tard, {Deadline}", WebUtility.HtmlDecode(await family.ReadAsync($"{draft}/recapitulatif")),
            StringComparison.Ordinal);

        using var sent = await family.FillAsync($"{draft}/recapitulatif", Send);

        var declaration = portal.Issuer.Api.Posted.Last().As<DeclareAbsenceRequest>();
        Assert.Equal((true, AbsenceReason.ChildIllness), (declaration.ProofLater, declaration.Reason));
        Assert.Empty(declaration.Receipts!);
    }

    [Fact]
    public async Task Continue_ReasonWithoutOffer_RequestsTheDocument()
    {
        var family = await portal.FamilyAsync("whose-proof-may-not-follow");
        var draft = await BeginAsync(family);

        using var refused = await ChooseAsync(family, draft, "dispensation");

        Assert.Contains(
            "Pour ce motif, le justificatif accompagne la déclaration", await refused.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_AwaitedProof_CountsDownAndIsAddedOnThePageOfPieces()
    {
        var family = await portal.FamilyAsync("whose-proof-is-awaited");

        var request = WebUtility.HtmlDecode(await family.ReadAsync($"/demandes/{StubApi.WithoutProof}"));
        var piece = WebUtility.HtmlDecode(await family.ReadAsync($"/demandes/{StubApi.WithoutProof}/piece"));
        var justSent = await family.ReadAsync($"/demandes/{StubApi.WithoutReview}");

        foreach (var (id, page) in new[] { (StubApi.WithoutProof, request), (StubApi.WithoutReview, justSent) })
            Assert.Contains($"href=\"/demandes/{id}/piece\">Ajouter le justificatif</a>", page, StringComparison.Ordinal);
        foreach (var page in new[] { request, piece })
            Assert.Contains($"Justificatif à ajouter {Deadline} (il reste ", page, StringComparison.Ordinal);
    }

    private static async Task<string> BeginAsync(PortalVisitor family)
    {
        var draft = await family.BeginAsync("/absences");
        using var days = await family.FillAsync($"{draft}/jours", "Continuer", [.. PageDrafts.Days, Continue]);
        return draft;
    }

    private static Task<HttpResponseMessage> ChooseAsync(PortalVisitor family, string draft, string reason) => family.FillAsync(
        $"{draft}/justificatif", "Continuer", ("motif", [reason]), ("plus-tard", ["oui"]), Continue);
}
