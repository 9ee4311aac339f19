using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EspaceFamille.Identity.Storage.Keys;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Tests.Keys;

public sealed class OidcKeysTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("keys-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void DevelopmentKeys_AfterARestart_AreTheSame()
    {
        var (first, second) = (Made(), Made());

        Assert.Equal(first.Signing[0].KeyId, second.Signing[0].KeyId);
        Assert.Equal(first.Encryption[0].KeyId, second.Encryption[0].KeyId);
        Assert.Equal(MadePepper().Hash("login", "A"), MadePepper().Hash("login", "A"));
        Assert.NotEqual(MadePepper().Hash("login", "A"), MadePepper().Hash("access-key", "A"));
    }

    [Fact]
    public void DevelopmentKeys_CreatedConcurrently_AreOneKeyReadableByItsOwner()
    {
        var ids = new string[8];

        Parallel.For(0, ids.Length, index => (ids[index], _) = (Made().Signing[0].KeyId, MadePepper()));

        Assert.Single(ids.Distinct(StringComparer.Ordinal));
        var files = Directory.GetFiles(_folder);
        Assert.Equal(3, files.Length);
        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.All(files, file => Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == owner));
    }

    [Fact]
    public void KeyFiles_PemAndPfx_AreReadInOrder()
    {
        using var rsa = RSA.Create(2048);
        File.WriteAllText(At("one.pem"), rsa.ExportPkcs8PrivateKeyPem());
        using var other = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=tests", other, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(TimeProvider.System.GetUtcNow(), TimeProvider.System.GetUtcNow().AddDays(1));
        File.WriteAllBytes(At("two.pfx"), certificate.Export(X509ContentType.Pfx));

        var options = new IdentityOptions { DevelopmentKeys = _folder, SigningKeyFiles = [At("one.pem"), At("two.pfx")] };
        var keys = new OidcKeys(Options.Create(options));

        Assert.Equal(rsa.ExportParameters(false).Modulus, keys.Signing[0].Rsa.ExportParameters(false).Modulus);
        Assert.Equal(other.ExportParameters(false).Modulus, keys.Signing[1].Rsa.ExportParameters(false).Modulus);
    }

    [Fact]
    public void Options_Invalid_ReportAllErrors()
    {
        var options = new IdentityOptions { SigningKeyFiles = [At("absent.pem")], TrustedProxies = ["10.0.0"], TownNetworks = ["192.0.2"] };

        var errors = options.Validate(new ValidationContext(options)).Select(error => error.ErrorMessage!).ToList();

        Assert.Equal(4, errors.Count);
        Assert.Contains(errors, error => error.Contains("absent.pem", StringComparison.Ordinal));
    }

    [Fact]
    public void KeyFiles_Broken_AreNamedWithWhatToDo()
    {
        File.WriteAllText(At("broken.pem"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----");
        File.WriteAllText(At("broken-pepper"), "pepper");

        var key = Assert.Throws<WrongSettingException>(() =>
            new OidcKeys(Options.Create(new IdentityOptions { DevelopmentKeys = _folder, SigningKeyFiles = [At("broken.pem")] })));
        var pepper = Assert.Throws<WrongSettingException>(() =>
            new Pepper(Options.Create(new IdentityOptions { PepperFile = At("broken-pepper") })));

        Assert.Contains(At("broken.pem"), key.Message, StringComparison.Ordinal);
        Assert.Contains("must contain 32 bytes in base64", pepper.Message, StringComparison.Ordinal);
    }

    private OidcKeys Made() => new(Options.Create(new IdentityOptions { DevelopmentKeys = _folder }));

    private Pepper MadePepper() => new(Options.Create(new IdentityOptions { DevelopmentKeys = _folder }));

    private string At(string name) => Path.Combine(_folder, name);
}
