using System.Net;
using EspaceFamille.Documents.Api;
using EspaceFamille.Reservations.Api;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>A supporting document of a draft: its details, and the receipt with which it is sent.</summary>
[Collection(SharedPortal.Name)]
public sealed class DraftDocumentTests(PortalProcess portal)
{
    private const string Send = "Envoyer la déclaration";
    private static readonly (string, string[]) Continue = PageDrafts.Continue;

    [Theory]
    [InlineData("jours")]
    [InlineData("justificatif")]
    [InlineData("recapitulatif")]
    public async Task Renew_ReceiptThatEndsSoon_IsSaidAndRenewedByOnePress(string step)
    {
        var family = await portal.FamilyAsync($"whose-receipt-ends-{step}");
        var draft = await UploadAsync(family, TimeSpan.FromHours(3));
        Assert.Contains("N’est gardé pour cette saisie que jusqu’au", await family.ReadAsync($"{draft}/{step}"), StringComparison.Ordinal);

        using var renewed = await family.FillAsync($"{draft}/{step}", "Garder plus longtemps", Pressed(step));

        Assert.Equal($"{draft}/{step}", renewed.Headers.Location!.OriginalString);
        Assert.DoesNotContain("N’est gardé pour cette saisie", await family.ReadAsync($"{draft}/{step}"), StringComparison.Ordinal);
        Assert.Equal("renewed receipt", await SentReceiptAsync(family, draft));
    }

    [Fact]
    public async Task Renew_ReceiptThatHasEnded_IsAskedForBeforeTheRecap()
    {
        var family = await portal.FamilyAsync("whose-receipt-has-ended");
        var draft = await UploadAsync(family, TimeSpan.FromMinutes(-1));

        using var refused = await family.FillAsync($"{draft}/justificatif", "Continuer", Continue);

        Assert.Contains("appuyez sur « Garder plus longtemps »", await refused.TextAsync(), StringComparison.Ordinal);
        using var renewed = await family.FillAsync($"{draft}/justificatif", "Garder plus longtemps", Pressed("justificatif"));
        using var next = await family.FillAsync($"{draft}/justificatif", "Continuer", Continue);
        Assert.Equal($"{draft}/recapitulatif", next.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Renew_DocumentErasedMeanwhile_AsksToUploadItAgain()
    {
        var family = await portal.FamilyAsync("whose-document-is-erased");
        var draft = await UploadAsync(family, TimeSpan.FromHours(3));
        portal.Issuer.Api.HasErasedUpload = true;

        using var refused = await family.FillAsync($"{draft}/justificatif", "Garder plus longtemps", Pressed("justificatif"));

        portal.Issuer.Api.HasErasedUpload = false;
        Assert.Contains(
            "ce justificatif a été effacé. Retirez-le, puis ajoutez-le de nouveau.", await refused.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Describe_UploadedDocument_IsSavedByContinueAndSentWithItsNewReceipt()
    {
        var family = await portal.FamilyAsync("who-describes");
        var draft = await UploadAsync(family, TimeSpan.FromHours(20));

        using var next = await family.FillAsync(
            $"{draft}/justificatif", "Continuer", ("intitule-upload-1", [" Certificat du docteur Müller "]), ("numero-upload-1", ["n° 12"]),
            Continue);

        Assert.Equal($"{draft}/recapitulatif", next.Headers.Location!.OriginalString);
        var described = portal.Issuer.Api.Posted.Last(call => call.Path.EndsWith("/details", StringComparison.Ordinal));
        Assert.Equal(
            new DescribeDocumentRequest("absence", "Certificat du docteur Müller", "n° 12"), described.As<DescribeDocumentRequest>());
        Assert.Contains("Certificat du docteur Müller", await family.ReadAsync($"{draft}/recapitulatif"), StringComparison.Ordinal);
        Assert.Contains("value=\"n° 12\"", await family.ReadAsync($"{draft}/justificatif"), StringComparison.Ordinal);
        Assert.Equal("receipt of the details", await SentReceiptAsync(family, draft));
    }

    [Fact]
    public async Task Describe_UnchangedDetails_MakesNoCall()
    {
        var family = await portal.FamilyAsync("who-changes-nothing");
        var draft = await UploadAsync(family, TimeSpan.FromHours(20));
        var before = portal.Issuer.Api.Posted.Count(call => call.Path.EndsWith("/details", StringComparison.Ordinal));

        using var next = await family.FillAsync($"{draft}/justificatif", "Continuer", Continue);

        Assert.Equal(before, portal.Issuer.Api.Posted.Count(call => call.Path.EndsWith("/details", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Describe_RefusedDetail_ShowsTheErrorAtItsFieldAndKeepsTheText()
    {
        var family = await portal.FamilyAsync("who-describes-wrongly");
        var draft = await UploadAsync(family, TimeSpan.FromHours(20));

        using var refused = await family.FillAsync(
            $"{draft}/justificatif", "Continuer", ("numero-upload-1", [StubApi.RefusedDetail]), Continue);

        var page = await refused.TextAsync();
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Contains("id=\"numero-upload-1-erreur\"", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#numero-upload-1\">", page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{StubApi.RefusedDetail}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_DetailsWithoutAFile_AreKeptBesideTheError()
    {
        var family = await portal.FamilyAsync("without-a-file");
        var draft = await PageDrafts.AbsenceAsync("")(family);

        using var refused = await family.FillAsync(
            $"{draft}/justificatif", "Continuer", ("motif", ["childIllness"]), ("numero", ["n° 12"]), Continue);

        var page = await refused.TextAsync();
        Assert.Contains("id=\"fichiers-erreur\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"n° 12\"", page, StringComparison.Ordinal);
    }

    private static (string, string[])[] Pressed(string step) => step == "justificatif" ? [("aller", ["renouveler"])] : [];

    /// <summary>An absence for illness with one document.</summary>
    private async Task<string> UploadAsync(PortalVisitor family, TimeSpan lifetime)
    {
        portal.Issuer.Api.ReceiptLifetime = lifetime;
        var draft = await PageDrafts.AbsenceAsync("")(family);
        var form = await FormFields.ReadAsync(family, $"{draft}/justificatif", "pourquoi");
        using var uploaded = await UploadKeyTests.SubmitAsync(family, draft, form, "certificat.pdf");
        Assert.Equal($"{draft}/justificatif", uploaded.Headers.Location!.OriginalString);
        return draft;
    }

    private async Task<string> SentReceiptAsync(PortalVisitor family, string draft)
    {
        using var sent = await family.FillAsync($"{draft}/recapitulatif", Send);
        return Assert.Single(portal.Issuer.Api.Posted.Last().As<DeclareAbsenceRequest>().Receipts!);
    }
}
