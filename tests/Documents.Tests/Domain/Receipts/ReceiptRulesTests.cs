using EspaceFamille.Contracts.Receipts;
using EspaceFamille.Documents.Domain.Receipts;
using EspaceFamille.Documents.Domain.Retention;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Tests.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Tests.Domain.Receipts;

public sealed class ReceiptRulesTests
{
    private static readonly DateTimeOffset Uploaded = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly SupportingDocument Document = ADocument.UploadedAt(Uploaded);

    [Fact]
    public void Renew_InTheLastHour_KeepsTheDocumentSevenDaysMore()
    {
        var now = Uploaded.AddDays(7).AddHours(-1);

        var renewed = ReceiptRules.Renew(Document, now)!.State;

        Assert.Equal((now, now.AddDays(7)), (renewed.RenewedAt, renewed.KeptUntil));
        Assert.Null(RetentionRules.EraseUnattached(renewed, Uploaded.AddDays(7)));
        Assert.Equal((now, now + Receipt.Lifetime), (DocumentReceipt.Of(renewed).IssuedAt, DocumentReceipt.Of(renewed).ExpiresAt));
    }

    [Fact]
    public void Renew_Repeatedly_KeepsTheDocumentAtMostThirtyDaysAfterItsUpload()
    {
        var now = Uploaded.AddDays(26).AddHours(20);

        var renewed = ReceiptRules.Renew(Document with { KeptUntil = Uploaded.AddDays(27) }, now)!.State;

        Assert.Equal(Uploaded.AddDays(30), renewed.KeptUntil);
        // Four hours: it ends three days before the document does.
        Assert.Equal(Uploaded.AddDays(27), DocumentReceipt.Of(renewed).ExpiresAt);
        Assert.Null(ReceiptRules.Renew(renewed, Uploaded.AddDays(27)));
    }

    [Fact]
    public void Renew_DocumentMarkedForErasure_ChangesNothing() =>
        Assert.Null(ReceiptRules.Renew(Document with { ErasedAt = Uploaded.AddDays(7) }, Uploaded.AddDays(7)));

    [Fact]
    public void ReceiptOf_NewDocument_IsValidForItsLifetime() =>
        Assert.Equal(Uploaded + Receipt.Lifetime, DocumentReceipt.Of(Document).ExpiresAt);
}
