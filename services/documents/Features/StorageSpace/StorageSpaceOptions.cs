using EspaceFamille.Documents.Domain.StorageSpace.Keys;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Features.StorageSpace;

/// <summary>The town's settings for storage spaces.</summary>
internal sealed class StorageSpaceOptions
{
    private static readonly SpaceKindOption[] Usual =
    [
        new() { Code = "caf", Label = "Attestation CAF ou MSA" },
        new() { Code = "dispensation", Label = "Dérogation" },
        new() { Code = "home-address", Label = "Certificat ou justificatif de domicile" },
        new() { Code = "insurance", Label = "Attestation d’assurance" },
        new() { Code = "family-record", Label = "Livret de famille" },
        new() { Code = "identity", Label = "Pièce d’identité" },
        new() { Code = "medical", Label = "Document de santé" },
        new() { Code = "other", Label = "Autre document" },
    ];

    /// <summary>The kinds of document that families choose from; the usual ones unless set.</summary>
    public IList<SpaceKindOption> Kinds { get; init; } = [];

    /// <summary>
    /// Memory of one derivation of a key from a storage password, in MiB, from 64 to 1024. Spaces are wrapped anew at their next opening.
    /// </summary>
    public int DerivationMemoryMib { get; set; } = 64;

    /// <summary>Passes over that memory, from 3 to 20.</summary>
    public int DerivationPasses { get; set; } = 3;

    /// <summary>Number of derivations at the same time, from 1 to 16: the replica needs as many times their memory.</summary>
    public int ConcurrentDerivations { get; set; } = 4;

    /// <summary>How often the mails that are due are looked for, from a second to <see cref="MaxNoticeInterval"/>.</summary>
    public TimeSpan NoticeInterval { get; set; } = MaxNoticeInterval;

    public static TimeSpan MaxNoticeInterval { get; } = TimeSpan.FromHours(1);

    public IReadOnlyList<SpaceKindOption> Offered => Kinds.Count > 0 ? [.. Kinds] : Usual;

    public DerivationCost Cost => new(DerivationMemoryMib * 1024, DerivationPasses);
}

/// <summary>A kind of document: its code in the API, and the French label that people read.</summary>
internal sealed record SpaceKindOption
{
    public string Code { get; init; } = "";
    public string Label { get; init; } = "";
}

internal sealed class StorageSpaceOptionsValidator : IValidateOptions<StorageSpaceOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageSpaceOptions options)
    {
        string[] errors = [.. Errors(options)];
        return errors.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static IEnumerable<string> Errors(StorageSpaceOptions options)
    {
        if (options.DerivationMemoryMib is < DerivationCost.MinMemoryKiB / 1024 or > 1024)
            yield return "StorageSpace: DerivationMemoryMib is from 64 to 1024.";
        if (options.DerivationPasses is < DerivationCost.MinPasses or > 20)
            yield return "StorageSpace: DerivationPasses is from 3 to 20.";
        if (options.ConcurrentDerivations is < 1 or > 16)
            yield return "StorageSpace: ConcurrentDerivations is from 1 to 16.";
        if (options.NoticeInterval < TimeSpan.FromSeconds(1) || options.NoticeInterval > StorageSpaceOptions.MaxNoticeInterval)
            yield return "StorageSpace: NoticeInterval is from 00:00:01 to 01:00:00.";
        if (options.Kinds.Any(kind => kind.Code.Length == 0 || kind.Label.Length == 0))
            yield return "StorageSpace: each of the Kinds needs a code and a label.";
        if (options.Kinds.DistinctBy(kind => kind.Code).Count() != options.Kinds.Count)
            yield return "StorageSpace: two of the Kinds have the same code.";
    }
}
