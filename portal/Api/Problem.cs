using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EspaceFamille.Web.Forms;

namespace EspaceFamille.Portal.Api;

/// <summary>A problem of the API: its stable type, its French title, and its French sentences by field, day or file.</summary>
internal sealed record Problem(string Type, string Title, int Status, IReadOnlyDictionary<string, string[]>? Errors = null)
{
    public const string PreviewChanged = "preview-changed";
    public const string NoFileAccepted = "no-file-accepted";
    public const string DocumentAttached = "document-attached";
    public const string UploadQuota = "upload-quota";
    public const string SpaceClosed = "space-closed";
    public const string SpaceExists = "space-exists";
    public const string SpaceUnconfirmed = "space-unconfirmed";
    public const string SpaceAttempts = "space-attempts";
    public const string SpaceCodeUnavailable = "space-code-unavailable";

    /// <summary>What the sentences are made of, for a page that needs it; null for a problem without facts.</summary>
    public JsonElement? Facts { get; init; }

    public bool Is(string code) => Type.EndsWith($":{code}", StringComparison.Ordinal);

    public T? Read<T>(JsonTypeInfo<T> type)
        where T : class => Facts is { ValueKind: JsonValueKind.Object } facts ? facts.Deserialize(type) : null;

    /// <summary>
    /// The sentences at the fields of a page; at its head those of no field of the page, and the title where there is no sentence.
    /// </summary>
    /// <param name="fields">The id of the page's field by the API's name of it.</param>
    public FormErrors At(IReadOnlyDictionary<string, string> fields) => Errors is { Count: > 0 } errors
        ? FormErrors.Of(errors.SelectMany(error => error.Value, (error, sentence) => (fields.GetValueOrDefault(error.Key, ""), sentence)))
        : FormErrors.Of("", Title);
}
