using EspaceFamille.Contracts.Receipts;
using EspaceFamille.Documents.Features.SupportingDocuments;
using EspaceFamille.Documents.Storage;

namespace EspaceFamille.Documents.Tests.Service;

public sealed class OptionsTests
{
    [Fact]
    public void DocumentEncryption_WithAShortKeyAndNoActiveOne_NamesBothFaults()
    {
        var options = new DocumentEncryptionOptions { ActiveKeyId = "absent", Keys = { ["short"] = Convert.ToBase64String(new byte[16]) } };
        Assert.Equal(2, new DocumentEncryptionOptionsValidator().Validate(null, options).Failures!.Count());
    }

    [Fact]
    public void Documents_AcceptingAnUnknownQualification_IsRefused() =>
        Assert.True(new DocumentsOptionsValidator().Validate(null, new DocumentsOptions { AutomaticallyAccepted = { "unheard-of" } }).Failed);

    [Fact]
    public void Receipts_WithoutAnActiveKey_IsRefused() =>
        Assert.True(new ReceiptsOptionsValidator().Validate(null, new ReceiptsOptions { ActiveKeyId = "absent" }).Failed);

    [Fact]
    public void EverythingUsual_IsTaken()
    {
        Assert.True(new DocumentsOptionsValidator().Validate(null, new DocumentsOptions { AutomaticallyAccepted = { "medical" } }).Succeeded);
        var options = new DocumentEncryptionOptions { ActiveKeyId = "k", Keys = { ["k"] = TestKeys.Old } };
        Assert.True(new DocumentEncryptionOptionsValidator().Validate(null, options).Succeeded);
    }
}
