using EspaceFamille.Contracts;
using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Tests.Domain.SupportingDocuments;

public sealed class AttachmentRulesTests
{
    private static readonly DateTimeOffset Uploaded = new(2026, 12, 10, 9, 0, 0, TimeSpan.Zero);
    private static readonly RequestReference Absence = new() { Kind = RequestKind.Absence, RequestId = "absence" };
    private static readonly SupportingDocument Unattached = ADocument.UploadedAt(Uploaded);

    [Fact]
    public void Attach_AttachedDocument_ChangesNothing()
    {
        var attached = AttachmentRules.Attach(Unattached, Absence)!.State;
        Assert.Equal([Absence], attached.Requests);
        Assert.Null(AttachmentRules.Attach(attached, Absence));
    }

    [Fact]
    public void Attach_DocumentBeingErased_ChangesNothing() =>
        Assert.Null(AttachmentRules.Attach(Unattached with { ErasedAt = Uploaded }, Absence));
}
