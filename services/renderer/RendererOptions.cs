using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Renderer;

/// <summary>The settings of the renderer's host, bound from the section `Renderer`.</summary>
internal sealed class RendererOptions
{
    /// <summary>The Unix socket of the launcher.</summary>
    [Required]
    public string Socket { get; set; } = "/run/espace-famille/launcher.sock";

    /// <summary>From the request to its response: longer than the launcher's own wall clock, waiting included.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:30:00")]
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromMinutes(5);
}

[OptionsValidator]
internal sealed partial class RendererOptionsValidator : IValidateOptions<RendererOptions>;
