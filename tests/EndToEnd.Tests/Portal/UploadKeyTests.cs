using System.Net;
using EspaceFamille.Documents.Api;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>A double press, a retry and a lost response make one document.</summary>
[Collection(SharedPortal.Name)]
public sealed class UploadKeyTests(PortalProcess portal)
{
    [Fact]
    public async Task Upload_SameFormTwice_KeepsOneDocumentWithOneFile()
    {
        var family = await portal.FamilyAsync("who-uploads-twice");
        var draft = await PageDrafts.AbsenceAsync("")(family);
        var form = await FormFields.ReadAsync(family, $"{draft}/justificatif", "pourquoi");
        var before = Keys().Count;

        using var first = await SubmitAsync(family, draft, form, "certificat.pdf");
        using var second = await SubmitAsync(family, draft, form, "certificat.pdf");

        var page = await family.ReadAsync($"{draft}/justificatif");
        Assert.NotEqual("", Assert.Single(Keys().Skip(before)));
        Assert.Equal(2, page.Split("class=\"file\"").Length);
    }

    [Fact]
    public async Task Upload_OtherPageOrOtherFile_SendsAnotherKey()
    {
        var family = await portal.FamilyAsync("who-uploads-more");
        var draft = await PageDrafts.AbsenceAsync("")(family);
        var form = await FormFields.ReadAsync(family, $"{draft}/justificatif", "pourquoi");
        var before = Keys().Count;

        portal.Issuer.Api.LosesUploads = true;
        using var first = await SubmitAsync(family, draft, form, "certificat.pdf");
        using var other = await SubmitAsync(family, draft, form, "autre.pdf");
        var next = await FormFields.ReadAsync(family, $"{draft}/justificatif", "pourquoi");
        using var again = await SubmitAsync(family, draft, next, "certificat.pdf");
        portal.Issuer.Api.LosesUploads = false;

        Assert.Equal(3, Keys().Skip(before).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Upload_NoAnswer_KeepsTheFormUnderOneKeyUntilOneArrives()
    {
        var family = await portal.FamilyAsync("whose-upload-is-lost");
        var draft = await PageDrafts.AbsenceAsync("")(family);
        var form = await FormFields.ReadAsync(family, $"{draft}/justificatif", "pourquoi");
        var before = Keys().Count;
        portal.Issuer.Api.LosesUploads = true;
        using var lost = await SubmitAsync(family, draft, form, "certificat.pdf");
        portal.Issuer.Api.LosesUploads = false;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, lost.StatusCode);
        Assert.Contains("ils ne compteront qu’une fois", await lost.TextAsync(), StringComparison.Ordinal);

        using var again = await SubmitAsync(family, draft, await FormFields.OfAsync(lost, "pourquoi"), "certificat.pdf");

        Assert.Equal($"{draft}/justificatif", again.Headers.Location!.OriginalString);
        Assert.Single(Keys().Skip(before).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Upload_SecondFile_IsAddedToThePiece()
    {
        var family = await portal.FamilyAsync("who-sends-two-pages");
        portal.Issuer.Api.Added.Clear();
        var draft = await PageDrafts.AbsenceAsync("")(family);
        foreach (var file in (string[])["certificat.pdf", "page-2.jpg"])
        {
            var form = await FormFields.ReadAsync(family, $"{draft}/justificatif", "pourquoi");
            using var sent = await SubmitAsync(family, draft, form, file);
            Assert.Equal($"{draft}/justificatif", sent.Headers.Location!.OriginalString);
        }

        var page = await family.ReadAsync($"{draft}/justificatif");
        Assert.Contains("certificat.pdf", page, StringComparison.Ordinal);
        Assert.Contains("page-2.jpg", page, StringComparison.Ordinal);
        Assert.Contains("2\u00A0fichiers sur 4", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("class=\"document\"").Length);
    }

    [Fact]
    public async Task Replace_NothingChosen_SaysHow()
    {
        var family = await portal.FamilyAsync("who-replaces-nothing");
        var draft = await PageDrafts.AbsenceAsync("")(family);
        using var sent = await SubmitAsync(
            family, draft, await FormFields.ReadAsync(family, $"{draft}/justificatif", "pourquoi"), "certificat.pdf");

        using var refused = await family.FillAsync(
            $"{draft}/justificatif", "Continuer", ("aller", ["remplacer:upload-1:file-1"]));

        Assert.Contains("Choisissez d’abord le nouveau fichier", await refused.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Continue_NoFileReadable_IsAskedForAnother()
    {
        var family = await portal.FamilyAsync("whose-file-is-unreadable");
        var draft = await PageDrafts.AbsenceAsync("")(family);
        portal.Issuer.Api.Added.Clear();
        portal.Issuer.Api.UploadState = FileState.Unreadable;
        using var sent = await SubmitAsync(
            family, draft, await FormFields.ReadAsync(family, $"{draft}/justificatif", "pourquoi"), "certificat.pdf");
        var page = await family.ReadAsync($"{draft}/justificatif");
        using var refused = await family.FillAsync($"{draft}/justificatif", "Continuer", PageDrafts.Continue);
        portal.Issuer.Api.UploadState = FileState.Ready;

        Assert.Contains("Illisible", page, StringComparison.Ordinal);
        Assert.Contains("Reprenez la photo", page, StringComparison.Ordinal);
        Assert.Contains("La mairie ne pourra lire aucun de ces fichiers.", await refused.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_RefusedBeforeItBegan_SaysThatNothingWasSaved()
    {
        var family = await portal.FamilyAsync("whose-upload-is-refused");
        var draft = await PageDrafts.AbsenceAsync("")(family);
        var form = await FormFields.ReadAsync(family, $"{draft}/justificatif", "pourquoi");
        portal.Issuer.Api.BeginsNoWrite = true;
        using var refused = await SubmitAsync(family, draft, form, "certificat.pdf");
        portal.Issuer.Api.BeginsNoWrite = false;

        Assert.Contains("ces fichiers n’ont pas été enregistrés", await refused.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_RefusedAfterALostAnswer_SaysThatItMayHaveBeenReceived()
    {
        var family = await portal.FamilyAsync("whose-upload-is-lost-and-refused");
        var draft = await PageDrafts.AbsenceAsync("")(family);
        var form = await FormFields.ReadAsync(family, $"{draft}/justificatif", "pourquoi");
        portal.Issuer.Api.LosesUploads = true;
        using var lost = await SubmitAsync(family, draft, form, "certificat.pdf");
        portal.Issuer.Api.LosesUploads = false;
        portal.Issuer.Api.BeginsNoWrite = true;
        using var refused = await SubmitAsync(family, draft, await FormFields.OfAsync(lost, "pourquoi"), "certificat.pdf");
        portal.Issuer.Api.BeginsNoWrite = false;

        Assert.Contains("ils ne compteront qu’une fois", await refused.TextAsync(), StringComparison.Ordinal);
        using var received = await SubmitAsync(family, draft, await FormFields.OfAsync(refused, "pourquoi"), "certificat.pdf");
        var next = await FormFields.ReadAsync(family, $"{draft}/justificatif", "pourquoi");
        Assert.DoesNotContain(next.All, field => field.Key == "sans-reponse");
    }

    [Fact]
    public async Task Upload_OldFormWhoseDocumentWasRemoved_LeavesItRemovedAndSaysSo()
    {
        var family = await portal.FamilyAsync("who-removes-in-another-tab");
        var draft = await PageDrafts.AbsenceAsync("")(family);
        var old = await FormFields.ReadAsync(family, $"{draft}/justificatif", "pourquoi");
        using var uploaded = await SubmitAsync(family, draft, old, "certificat.pdf");
        var otherTab = await FormFields.ReadAsync(family, $"{draft}/justificatif", "pourquoi");
        using var removed = await family.SubmitAsync($"{draft}/justificatif", otherTab.With("aller", "retirer:upload-1"));
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);

        using var again = await SubmitAsync(family, draft, old, "certificat.pdf");

        Assert.Contains("ils restent retirés", await again.TextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"file\"", await family.ReadAsync($"{draft}/justificatif"), StringComparison.Ordinal);
        var next = await FormFields.OfAsync(again, "pourquoi");
        Assert.NotEqual(Id(old), Id(next));

        static string Id(FormFields form) => form.All.Single(field => field.Key == "envoi").Value;
    }

    /// <summary>The idempotency keys of the uploads so far.</summary>
    private List<string> Keys() =>
    [
        .. portal.Issuer.Api.Posted.Where(call => call.Path.EndsWith("/supporting-documents", StringComparison.Ordinal))
            .Select(call => call.Key),
    ];

    /// <summary>Chooses a file and sends the page's form with it, as a browser without scripts.</summary>
    internal static async Task<HttpResponseMessage> SubmitAsync(
        PortalVisitor family, string draft, FormFields form, string file, string handler = "")
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in form.With("motif", "childIllness").With("aller", "ajouter").All)
            content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent("%PDF-1.4"u8.ToArray()), "fichiers", file);
        return await family.PostAsync($"{draft}/justificatif{handler}", content);
    }
}
