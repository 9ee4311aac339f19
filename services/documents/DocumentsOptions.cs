using EspaceFamille.Contracts;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents;

/// <summary>The town's settings for supporting documents.</summary>
internal sealed class DocumentsOptions
{
    private static readonly Qualification[] Usual =
    [
        new() { Code = "absence", Label = "Justificatif d’absence" },
        new() { Code = "medical", Label = "Certificat médical" },
        new() { Code = "dispensation", Label = "Dérogation" },
        new() { Code = "death", Label = "Acte ou certificat de décès" },
        new() { Code = "other", Label = "Autre justificatif" },
        new() { Code = "home-address", Label = "Justificatif de domicile", Kind = RequestKind.AddressChange },
        new() { Code = "identity", Label = "Pièce d’identité", Kind = RequestKind.Link },
        new() { Code = "family-record", Label = "Livret de famille", Kind = RequestKind.Link },
        new() { Code = "link-other", Label = "Autre pièce", Kind = RequestKind.Link },
    ];

    /// <summary>The kinds of document that families can upload; the usual ones unless set.</summary>
    public IList<Qualification> Qualifications { get; init; } = [];

    /// <summary>Codes of qualifications that need no agent: a request with such documents only is accepted immediately.</summary>
    public IList<string> AutomaticallyAccepted { get; init; } = [];

    /// <summary>Months within which the town answers a request: two by law, unless a text sets another time.</summary>
    public int AnswerMonths { get; set; } = 2;

    /// <summary>The day of a month, 1 to 28, on which the month before is invoiced.</summary>
    public int InvoiceDay { get; set; } = 1;

    /// <summary>
    /// Where the renderer listens, such as <c>http://renderer:8080/</c>. Null for an installation without a renderer: files then have no
    /// pages, agents decide without having seen them, and <see cref="AcceptedWithoutRenderer"/> is required.
    /// </summary>
    public Uri? Renderer { get; set; }

    /// <summary>Who accepted that agents see no page of families' files, and when. Required without <see cref="Renderer"/>.</summary>
    public string AcceptedWithoutRenderer { get; set; } = "";

    /// <summary>Longer than the renderer itself allows for one file; after this time the file is rendered later.</summary>
    public int RendererTimeoutSeconds { get; set; } = 150;

    public TimeSpan RendererTimeout => TimeSpan.FromSeconds(RendererTimeoutSeconds);

    /// <summary>What families choose from, in the town's order; the first is preselected.</summary>
    /// <remarks>Of a kind of request for which the town sets none, the usual ones.</remarks>
    public IReadOnlyList<Qualification> Offered =>
    [
        .. Qualifications.Concat(Usual.Where(one => Qualifications.All(set => set.Kind != one.Kind))).DistinctBy(one => one.Code),
    ];

    public IReadOnlyDictionary<string, string> Labels => Offered.ToDictionary(one => one.Code, one => one.Label, StringComparer.Ordinal);
}

/// <summary>A kind of document: its code in the API, and the French label that people read.</summary>
internal sealed record Qualification
{
    public string Code { get; init; } = "";
    public string Label { get; init; } = "";

    /// <summary>The kind of request that it supports.</summary>
    public RequestKind Kind { get; init; } = RequestKind.Absence;
}

internal sealed class DocumentsOptionsValidator : IValidateOptions<DocumentsOptions>
{
    public ValidateOptionsResult Validate(string? name, DocumentsOptions options)
    {
        string[] errors = [.. Errors(options)];
        return errors.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static IEnumerable<string> Errors(DocumentsOptions options)
    {
        if (options.Renderer is null && string.IsNullOrWhiteSpace(options.AcceptedWithoutRenderer))
            yield return "Documents: AcceptedWithoutRenderer states who accepted that agents see no page of a file; without it, Renderer "
                + "must be set.";
        if (options.AnswerMonths is < 1 or > 12)
            yield return "Documents: AnswerMonths is from 1 to 12.";
        if (options.InvoiceDay is < 1 or > 28)
            yield return "Documents: InvoiceDay is from 1 to 28.";
        if (options.Renderer is { } renderer && (!renderer.IsAbsoluteUri || renderer.Scheme is not ("http" or "https")))
            yield return $"Documents: Renderer is an absolute http or https address; '{renderer}' is none.";
        if (options.RendererTimeoutSeconds is < 1 or > 600)
            yield return "Documents: RendererTimeoutSeconds is from 1 to 600.";
        foreach (var one in options.Qualifications.Where(one => one.Code.Length == 0 || one.Label.Length == 0))
            yield return $"Documents: the qualification '{one.Code}{one.Label}' needs a code and a label.";
        var codes = options.Qualifications.GroupBy(one => one.Code, StringComparer.Ordinal);
        foreach (var duplicate in codes.Where(group => group.Count() > 1).ToList())
            yield return $"Documents: the qualification '{duplicate.Key}' is a duplicate.";
        if (options.Qualifications.DistinctBy(one => one.Code).Count() != options.Qualifications.Count)
            yield break;
        foreach (var code in options.AutomaticallyAccepted.Where(code => !options.Labels.ContainsKey(code)))
            yield return $"Documents: '{code}' is accepted automatically but is not among the qualifications.";
    }
}
