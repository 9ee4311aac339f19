using EspaceFamille.Documents.Api;
using EspaceFamille.Reservations.Api;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>A draft whose document changes beside it: in another tab, by a call with a lost answer, in the list of unsent ones.</summary>
[Collection(SharedPortal.Name)]
public sealed class DraftMatchTests(PortalProcess portal)
{
    private const string Send = "Envoyer la déclaration";

    [Fact]
    public async Task Upload_OvertakenByAnotherTab_SendsARenewedReceipt()
    {
        var family = await portal.FamilyAsync("who-adds-in-two-tabs");
        var draft = await UploadAsync(family);
        var (slow, quick) = (await FormAsync(family, draft), await FormAsync(family, draft));
        var release = new TaskCompletionSource();
        portal.Issuer.Api.HeldAddition = release;
        var first = UploadKeyTests.SubmitAsync(family, draft, slow, "page-2.jpg");
        await EspaceFamille.TestKit.Eventually.True(
            () => Task.FromResult(portal.Issuer.Api.HeldAddition is null), "the first addition has arrived");
        using var second = await UploadKeyTests.SubmitAsync(family, draft, quick, "page-3.jpg");
        release.SetResult();
        using var last = await first;

        var page = await family.ReadAsync($"{draft}/justificatif");
        Assert.Contains("3\u00A0fichiers sur 4", page, StringComparison.Ordinal);
        Assert.Equal("renewed receipt", await SentReceiptAsync(family, draft));
    }

    [Fact]
    public async Task Recap_DocumentWithOtherFiles_ShowsThemAndSendsARenewedReceipt()
    {
        var family = await portal.FamilyAsync("whose-document-has-other-files");
        var draft = await UploadAsync(family);
        portal.Issuer.Api.Replacing.Enqueue("file-1");
        portal.Issuer.Api.Added["file-nette"] = "nette.pdf";

        var recap = await family.ReadAsync($"{draft}/recapitulatif");

        Assert.Contains("nette.pdf", recap, StringComparison.Ordinal);
        Assert.DoesNotContain("certificat.pdf", recap, StringComparison.Ordinal);
        Assert.Equal("renewed receipt", await SentReceiptAsync(family, draft));
    }

    [Fact]
    public async Task Draft_DocumentErased_StatesItAndIsNotSent()
    {
        var family = await portal.FamilyAsync("whose-document-is-erased-meanwhile");
        var draft = await UploadAsync(family);
        portal.Issuer.Api.HasErasedUpload = true;

        var step = await family.ReadAsync($"{draft}/justificatif");
        using var next = await family.FillAsync($"{draft}/justificatif", "Continuer", PageDrafts.Continue);
        var recap = await family.ReadAsync($"{draft}/recapitulatif");

        portal.Issuer.Api.HasErasedUpload = false;
        Assert.Contains("Ce justificatif a été effacé", step, StringComparison.Ordinal);
        Assert.Contains("ce justificatif a été effacé. Retirez-le", await next.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("Un justificatif est à revoir", recap, StringComparison.Ordinal);
        Assert.DoesNotContain(Send, recap, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_ReceiptNotRenewed_IsNotSent()
    {
        var family = await portal.FamilyAsync("whose-receipt-stays-old");
        var draft = await UploadAsync(family);
        portal.Issuer.Api.Replacing.Enqueue("file-1");
        portal.Issuer.Api.Added["file-nette"] = "nette.pdf";
        portal.Issuer.Api.RenewsNothing = true;

        var recap = await family.ReadAsync($"{draft}/recapitulatif");

        portal.Issuer.Api.RenewsNothing = false;
        Assert.Contains("a changé dans un autre onglet", recap, StringComparison.Ordinal);
        Assert.DoesNotContain(Send, recap, StringComparison.Ordinal);
    }

    private static Task<FormFields> FormAsync(PortalVisitor family, string draft) =>
        FormFields.ReadAsync(family, $"{draft}/justificatif", "pourquoi");

    private async Task<string> UploadAsync(PortalVisitor family)
    {
        portal.Issuer.Api.ReceiptLifetime = TimeSpan.FromHours(20);
        portal.Issuer.Api.UploadState = FileState.Ready;
        var draft = await PageDrafts.AbsenceAsync("")(family);
        using var uploaded = await UploadKeyTests.SubmitAsync(family, draft, await FormAsync(family, draft), "certificat.pdf");
        Assert.Equal($"{draft}/justificatif", uploaded.Headers.Location!.OriginalString);
        return draft;
    }

    private async Task<string> SentReceiptAsync(PortalVisitor family, string draft)
    {
        using var sent = await family.FillAsync($"{draft}/recapitulatif", Send);
        return Assert.Single(portal.Issuer.Api.Posted.Last().As<DeclareAbsenceRequest>().Receipts!);
    }
}
