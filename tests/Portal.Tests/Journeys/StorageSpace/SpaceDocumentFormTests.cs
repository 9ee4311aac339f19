using EspaceFamille.Documents.Api;
using EspaceFamille.Portal.Journeys.StorageSpace;
using Xunit;

namespace EspaceFamille.Portal.Tests.Journeys.StorageSpace;

public sealed class SpaceDocumentFormTests
{
    [Fact]
    public async Task Content_Always_RequestsNoReminder()
    {
        using var content = new SpaceDocumentForm { Kind = "caf", ValidUntil = "2026-12-31" }.Content();

        var part = Assert.Single(content, part => part.Headers.ContentDisposition!.Name == "remind");
        Assert.Equal("false", await part.ReadAsStringAsync());
    }

    [Fact]
    public void Request_DocumentWithAReminder_EndsIt()
    {
        var stored = new SpaceDocumentResponse(
            "id", "caf", null, null, null, null, new DateOnly(2026, 12, 31), IsReminderSet: true, "caf.pdf", FileKind.Pdf, 12,
            new DateOnly(2026, 12, 1));

        var request = SpaceDocumentForm.Of(stored).Request();

        Assert.Equal(("2026-12-31", false), (request.ValidUntil, request.Remind));
    }
}
