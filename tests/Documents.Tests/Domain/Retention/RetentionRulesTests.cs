using EspaceFamille.Contracts;
using EspaceFamille.Documents.Domain.Retention;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Tests.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Tests.Domain.Retention;

public sealed class RetentionRulesTests
{
    private static readonly DateTimeOffset Uploaded = new(2026, 12, 10, 9, 0, 0, TimeSpan.Zero);
    private static readonly SupportingDocument Unattached = ADocument.UploadedAt(Uploaded);

    [Fact]
    public void EraseUnattached_BeforeSevenDays_KeepsTheDocument() =>
        Assert.Null(RetentionRules.EraseUnattached(Unattached, Uploaded.AddDays(7).AddTicks(-1)));

    [Fact]
    public void EraseUnattached_AtSevenDays_MarksTheDocument() =>
        Assert.Equal(Uploaded.AddDays(7), RetentionRules.EraseUnattached(Unattached, Uploaded.AddDays(7))!.State.ErasedAt);

    [Fact]
    public void EraseUnattached_AttachedDocument_KeepsTheDocument() =>
        Assert.Null(RetentionRules.EraseUnattached(Unattached with { Requests = [Absence("absence")] }, Uploaded.AddDays(70)));

    [Fact]
    public void EraseDecided_AnotherRequestNotEnded_KeepsTheDocument()
    {
        var shared = Unattached with { Requests = [Absence("ended"), Absence("open")] };
        Assert.Null(RetentionRules.EraseDecided(shared, ["ended"], Uploaded.AddDays(70)));
        Assert.NotNull(RetentionRules.EraseDecided(shared, ["ended", "open"], Uploaded.AddDays(70)));
    }

    [Fact]
    public void EraseDecided_ReceiptRenewedSince_KeepsTheDocumentUntilThatDate()
    {
        var renewed = Unattached with { Requests = [Absence("ended")], KeptUntil = Uploaded.AddDays(20) };
        Assert.Null(RetentionRules.EraseDecided(renewed, ["ended"], Uploaded.AddDays(20).AddTicks(-1)));
        Assert.NotNull(RetentionRules.EraseDecided(renewed, ["ended"], Uploaded.AddDays(20)));
    }

    private static RequestReference Absence(string id) => new() { Kind = RequestKind.Absence, RequestId = id };
}
