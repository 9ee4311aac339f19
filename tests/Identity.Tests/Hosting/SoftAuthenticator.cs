using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace EspaceFamille.Identity.Tests.Hosting;

/// <summary>A telephone with one passkey: it answers as WebAuthn 3 requires, or wrongly in what a test sets.</summary>
internal sealed class SoftAuthenticator : IDisposable
{
    private const byte Present = 1, Verified = 4, WithKey = 0x40;
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(32);
    private string? _handle;

    /// <summary>The host whose passkey it uses.</summary>
    public string Host { get; set; } = "localhost";

    /// <summary>The origin of the page, as the browser states it.</summary>
    public string Origin { get; set; } = "http://localhost:8080";

    /// <summary>Whether the person was verified, with a finger or a code.</summary>
    public bool IsVerified { get; set; } = true;

    /// <summary>How much the counter grows with each use; 0 for an authenticator without counter.</summary>
    public uint Step { get; set; } = 1;

    public uint Counter { get; set; }

    public string Id => Base64Url.EncodeToString(_id);

    /// <summary>What navigator.credentials.create() returns.</summary>
    public string Create(string options)
    {
        using var json = JsonDocument.Parse(options);
        _handle = json.RootElement.GetProperty("user").GetProperty("id").GetString();
        byte[] data = [.. DataOf(WithKey), .. new byte[16], 0, (byte)_id.Length, .. _id, .. PublicKey()];
        byte[] attestation =
            [0xA3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xA0, .. Text("authData"), 0x58, (byte)data.Length, .. data];
        return Credential(new()
        {
            ["clientDataJSON"] = Encode(ClientData("webauthn.create", json)),
            ["attestationObject"] = Encode(attestation),
            ["transports"] = new[] { "internal" },
        });
    }

    /// <summary>What navigator.credentials.get() returns.</summary>
    public string Get(string options)
    {
        using var json = JsonDocument.Parse(options);
        var (data, client) = (DataOf(0), ClientData("webauthn.get", json));
        return Credential(new()
        {
            ["clientDataJSON"] = Encode(client),
            ["authenticatorData"] = Encode(data),
            ["signature"] = Encode(_key.SignData(
                [.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)),
            ["userHandle"] = _handle!,
        });
    }

    public void Dispose() => _key.Dispose();

    private byte[] DataOf(byte flags)
    {
        Counter += Step;
        var counter = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(counter, Counter);
        var all = (byte)(flags | Present | (IsVerified ? Verified : 0));
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(Host)), all, .. counter];
    }

    private byte[] ClientData(string type, JsonDocument options) => JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>
    {
        ["type"] = type,
        ["challenge"] = options.RootElement.GetProperty("challenge").GetString()!,
        ["origin"] = Origin,
        ["crossOrigin"] = false,
    });

    /// <summary>As a COSE key: EC2, ES256, P-256.</summary>
    private byte[] PublicKey()
    {
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        return [0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
    }

    private string Credential(Dictionary<string, object> response) => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["id"] = Id,
        ["rawId"] = Id,
        ["type"] = "public-key",
        ["response"] = response,
        ["clientExtensionResults"] = new Dictionary<string, object>(),
    });

    private static byte[] Text(string text) => [(byte)(0x60 + text.Length), .. Encoding.ASCII.GetBytes(text)];

    private static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
