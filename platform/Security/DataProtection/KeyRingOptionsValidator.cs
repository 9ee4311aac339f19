using Microsoft.Extensions.Options;

namespace EspaceFamille.Platform;

internal sealed class KeyRingOptionsValidator : IValidateOptions<KeyRingOptions>
{
    private const int KeyBytes = 32;

    public ValidateOptionsResult Validate(string? name, KeyRingOptions options)
    {
        string[] errors = [.. Errors(options)];
        return errors.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static IEnumerable<string> Errors(KeyRingOptions options)
    {
        if (!options.Keys.ContainsKey(options.ActiveKeyId))
            yield return $"KeyRing: the active key '{options.ActiveKeyId}' is not among the keys.";
        foreach (var (id, _) in options.Keys.Where(key => !IsKey(key.Value.Trim())))
            yield return $"KeyRing: the key '{id}' is not {KeyBytes} bytes in base64.";
    }

    private static bool IsKey(string text)
    {
        Span<byte> key = new byte[text.Length];
        return Convert.TryFromBase64String(text, key, out var length) && length == KeyBytes;
    }
}
