using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Renderer.Api;

/// <summary>Why a file has no pages; the end of the problem's type.</summary>
[JsonConverter(typeof(ApiEnumConverter<RenderRefusalCode>))]
public enum RenderRefusalCode
{
    Unknown,

    /// <summary>The tools cannot open the file, or one of its limits was reached or almost reached. A retry does not help.</summary>
    Unreadable,

    /// <summary>The renderer could not finish the file, as at its time limit. A later retry can help.</summary>
    Unfinished,

    /// <summary>The renderer is busy, or what runs its tools was restarted. A retry within seconds can help.</summary>
    RendererUnavailable,
}
