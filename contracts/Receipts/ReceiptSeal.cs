using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace EspaceFamille.Contracts.Receipts;

/// <summary>Signs receipts (HMAC-SHA256) and opens what it finds genuine: <c>body.keyId.signature</c>, base64url.</summary>
public sealed class ReceiptSeal
{
    private readonly string _activeKeyId;
    private readonly Dictionary<string, byte[]> _keys;

    /// <exception cref="ArgumentException">A key is shorter than 32 bytes or not base64, or the active one is missing.</exception>
    public ReceiptSeal(ReceiptsOptions options)
    {
        _activeKeyId = options.ActiveKeyId;
        _keys = options.Keys.ToDictionary(key => key.Key, key => Decode(key.Key, key.Value), StringComparer.Ordinal);
        if (!_keys.ContainsKey(_activeKeyId))
            throw new ArgumentException($"Receipts: the active key '{_activeKeyId}' is not among the keys.", nameof(options));
    }

    public string Sign(Receipt receipt)
    {
        var body = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(receipt, ContractsJson.Default.Receipt));
        return $"{body}.{_activeKeyId}.{Base64Url.EncodeToString(Mac(_activeKeyId, body))}";
    }

    /// <summary>The receipt, or null when it was not signed by one of our keys, or was changed since.</summary>
    public Receipt? Open(string text)
    {
        if (text.Split('.') is not [var body, var keyId, var signature] || !_keys.ContainsKey(keyId) || !Base64Url.IsValid(signature))
            return null;
        return CryptographicOperations.FixedTimeEquals(Mac(keyId, body), Base64Url.DecodeFromChars(signature))
            ? JsonSerializer.Deserialize(Base64Url.DecodeFromChars(body), ContractsJson.Default.Receipt)
            : null;
    }

    // The key id is signed too: it cannot be exchanged for another.
    private byte[] Mac(string keyId, string body) => HMACSHA256.HashData(_keys[keyId], Encoding.ASCII.GetBytes($"{keyId}.{body}"));

    private static byte[] Decode(string id, string text)
    {
        Span<byte> key = new byte[text.Length];
        return Convert.TryFromBase64String(text, key, out var length) && length >= 32
            ? key[..length].ToArray()
            : throw new ArgumentException($"Receipts: the key '{id}' is not 32 bytes or more in base64.", nameof(text));
    }
}
