using System.ComponentModel;
using Spectre.Console;
using Spectre.Console.Cli;

namespace EspaceFamille.Tool.Images;

internal sealed class ImagesSettings : CommandSettings
{
    [CommandOption("--registry <HOST>")]
    [Description("Push to this registry, as localhost:5000")]
    public string? Registry { get; init; }

    [CommandOption("--tag <TAG>")]
    [Description("The images' tag; the commit by default")]
    public string? Tag { get; init; }

    [CommandOption("--archive <DIR>")]
    [Description("Keep the images as files, as OCI archives")]
    public string? Archive { get; init; }

    [CommandOption("--base <IMAGE>")]
    [Description("The base image")]
    public string? BaseImage { get; init; }

    [CommandOption("--launcher-base <IMAGE>")]
    [Description("The base image of the launcher, with the tools that open files; without it, that image is not built")]
    public string? LauncherBase { get; init; }

    public override ValidationResult Validate() => Registry is null && Archive is null
        ? ValidationResult.Error("--registry R pushes images to a registry, --archive DIR keeps them as files: give one or both")
        : ValidationResult.Success();
}
