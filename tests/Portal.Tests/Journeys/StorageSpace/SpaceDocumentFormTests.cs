using EspaceFamille.Documents.Api;
using EspaceFamille.Portal.Journeys.StorageSpace;
using Xunit;

namespace EspaceFamille.Portal.Tests.Journeys.StorageSpace;

public sealed class SpaceDocumentFormTests
{
    [Theory]
    [InlineData("true", "true")]
    [InlineData(null, "false")]
    [InlineData("oui", "false")]
    public async Task Content_Reminder_IsRequestedOnlyWhereItIsTicked(string? ticked, string expected)
    {
        using var content = new SpaceDocumentForm { Kind = "caf", ValidUntil = "2026-12-31", Remind = ticked }.Content();

        var part = Assert.Single(content, part => part.Headers.ContentDisposition!.Name == "remind");
        Assert.Equal(expected, await part.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Request_StoredDocument_KeepsItsReminder(bool isSet)
    {
        var stored = new SpaceDocumentResponse(
            "id", "caf", null, null, null, null, new DateOnly(2026, 12, 31), isSet, "caf.pdf", FileKind.Pdf, 12,
            new DateOnly(2026, 12, 1));

        var request = SpaceDocumentForm.Of(stored).Request();

        Assert.Equal(("2026-12-31", isSet), (request.ValidUntil, request.Remind));
    }

    [Theory]
    [InlineData("true", "", true)]
    [InlineData("true", "2026-12-31", false)]
    [InlineData(null, "", false)]
    public void Errors_ReminderWithoutADate_AreAtTheDate(string? ticked, string validUntil, bool isRefused)
    {
        var errors = new SpaceDocumentForm { ValidUntil = validUntil, Remind = ticked }.Errors();

        Assert.Equal(isRefused, errors.Any);
        Assert.Equal(isRefused, errors.Invalid("validite") is not null);
    }
}
