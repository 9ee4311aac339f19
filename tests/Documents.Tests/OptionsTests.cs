using EspaceFamille.Documents.Storage;
using EspaceFamille.Documents.Tests.Service;

namespace EspaceFamille.Documents.Tests;

public sealed class OptionsTests
{
    [Fact]
    public void Validate_ShortKeyAndNoActiveKey_ReturnsBothErrors()
    {
        var options = new DocumentEncryptionOptions { ActiveKeyId = "absent", Keys = { ["short"] = Convert.ToBase64String(new byte[16]) } };
        Assert.Equal(2, new DocumentEncryptionOptionsValidator().Validate(null, options).Failures!.Count());
    }

    [Fact]
    public void Validate_UnknownQualificationAcceptedAutomatically_Fails()
    {
        var options = new DocumentsOptions { AutomaticallyAccepted = { "unheard-of" } };
        Assert.True(new DocumentsOptionsValidator().Validate(null, options).Failed);
    }

    [Fact]
    public void Validate_UsualOptions_Succeeds()
    {
        var documents = new DocumentsOptions { AutomaticallyAccepted = { "medical" } };
        Assert.True(new DocumentsOptionsValidator().Validate(null, documents).Succeeded);
        var encryption = new DocumentEncryptionOptions { ActiveKeyId = "k", Keys = { ["k"] = TestKeys.Old } };
        Assert.True(new DocumentEncryptionOptionsValidator().Validate(null, encryption).Succeeded);
    }
}
