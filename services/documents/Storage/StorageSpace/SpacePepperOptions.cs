using EspaceFamille.Documents.Domain.StorageSpace.Keys;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Storage.StorageSpace;

/// <summary>
/// The peppers of storage passwords. New wraps use the active one; the others stay configured as long as a space is wrapped with them.
/// </summary>
internal sealed class SpacePepperOptions
{
    public string ActiveKeyId { get; set; } = "";

    /// <summary>Ids and their peppers: 32 bytes each, in base64.</summary>
    public IDictionary<string, string> Keys { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public SpacePeppers Read() => new(
        ActiveKeyId, Keys.ToDictionary(key => key.Key, key => DocumentEncryptionOptions.Decode(key.Value)!, StringComparer.Ordinal));
}

internal sealed class SpacePepperOptionsValidator : IValidateOptions<SpacePepperOptions>
{
    public ValidateOptionsResult Validate(string? name, SpacePepperOptions options)
    {
        string[] errors = [.. Errors(options)];
        return errors.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static IEnumerable<string> Errors(SpacePepperOptions options)
    {
        if (!options.Keys.ContainsKey(options.ActiveKeyId))
            yield return $"SpacePepper: the active pepper '{options.ActiveKeyId}' is not among the peppers.";
        foreach (var (id, _) in options.Keys.Where(key => DocumentEncryptionOptions.Decode(key.Value) is null))
            yield return $"SpacePepper: the pepper '{id}' is not 32 bytes in base64.";
    }
}
