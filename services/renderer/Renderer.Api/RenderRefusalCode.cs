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
}
