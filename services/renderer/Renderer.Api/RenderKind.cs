using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Renderer.Api;

/// <summary>The kinds of file of which the renderer makes pages, as the caller found them by content.</summary>
[JsonConverter(typeof(ApiEnumConverter<RenderKind>))]
public enum RenderKind
{
    Unknown,
    Pdf,
    Png,
    Jpeg,
    Bmp,
    Doc,
    Docx,
    Odt,
    Heic,
}
