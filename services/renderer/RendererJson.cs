using System.Text.Json;
using System.Text.Json.Serialization;
using EspaceFamille.Renderer.Api;

namespace EspaceFamille.Renderer;

/// <summary>The first part of a response.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(RenderResponse))]
internal sealed partial class RendererJson : JsonSerializerContext;
