using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Renderer.Api;

/// <summary>What a picture is shown for, which decides how large it becomes: see <see cref="RenderBounds.SideOf"/>.</summary>
[JsonConverter(typeof(ApiEnumConverter<PictureUse>))]
public enum PictureUse
{
    Unknown,

    /// <summary>The photograph of an adult or a child, beside the name.</summary>
    Person,

    /// <summary>The picture of an article.</summary>
    News,
}
