using EspaceFamille.Tool.Places;
using EspaceFamille.Tool.Processes;

namespace EspaceFamille.Tool.Images;

/// <summary>Publishes images by the SDK, makes them reproducible, and pushes or keeps them.</summary>
internal sealed class ImagePublisher(Commit commit, string tag)
{
    private static readonly string Layouts = Checkout.At("obj/images/layout");

    public static bool IsAsBuilt => Environment.GetEnvironmentVariable("IMAGES_AS_BUILT") is { Length: > 0 };

    /// <summary>On the command line, since the SDK evaluates these before any file of the checkout.</summary>
    private static string[] Apart => IsAsBuilt
        ? ["--no-build"]
        : ["-p:ContinuousIntegrationBuild=true", "-p:UseArtifactsOutput=true", $"-p:ArtifactsPath={Checkout.At("obj/images")}"];

    public static CommandLine Restore() =>
        new("dotnet", ["restore", Checkout.At("deploy/local/Run.slnf"), "--nologo", "-v", "quiet", .. Apart]);

    /// <returns>The image's name, and its digest unless it is as built.</returns>
    public async Task<string> PublishAsync(ImageComponent component, ImagesSettings settings, string log, CancellationToken cancel)
    {
        if (IsAsBuilt && settings is { Registry: { } local, Archive: null })
        {
            await QuietProcess.RunAsync(
                Publish(component, $"-p:ContainerRegistry={local}", component.BaseIn(settings)), log, cancel);
            return $"{local}/espace-famille/{component.Name}:{tag}";
        }

        var (layout, archive) = (Path.Combine(Layouts, component.Name), Path.Combine(Layouts, $"{component.Name}.tar"));
        if (Directory.Exists(layout))
            Directory.Delete(layout, recursive: true);
        Directory.CreateDirectory(layout);
        await QuietProcess.RunAsync(
            Publish(component, $"-p:ContainerArchiveOutputPath={archive}", component.BaseIn(settings)), log, cancel);
        var digest = await ReproducibleImage.RewriteAsync(archive, layout, cancel);
        if (settings.Registry is { } registry)
            await QuietProcess.RunAsync(Push(component, archive, registry), log, cancel);
        if (settings.Archive is { } folder)
            File.Copy(archive, Path.Combine(Directory.CreateDirectory(folder).FullName, $"{component.Name}.tar"), overwrite: true);
        Directory.Delete(layout, recursive: true);
        File.Delete(archive);
        return $"{(settings.Registry is null ? "" : $"{settings.Registry}/")}espace-famille/{component.Name}:{tag} {digest}";
    }

    /// <summary>On one processor: source generators order classes by chance when several threads hand them over.</summary>
    private CommandLine Publish(ImageComponent component, string target, string? baseImage) => new("dotnet",
    [
        "publish", Checkout.At(component.Project), "-c", "Release", "--no-restore", "--nologo", "-v", "quiet", "-nodeReuse:false",
        "-t:PublishContainer", .. Apart,
        $"-p:ImageRevision={commit.Revision}", $"-p:ImageCreated={commit.Created}", $"-p:ImageSource={commit.Source}",
        $"-p:ImageLicences={Environment.GetEnvironmentVariable("IMAGE_LICENCES")}", $"-p:ImageComponent={component.Name}",
        $"-p:ImageTag={tag}",
        .. baseImage is null ? Array.Empty<string>() : [$"-p:ContainerBaseImage={baseImage}"], target,
    ])
    {
        Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["DOTNET_PROCESSOR_COUNT"] = "1" },
    };

    /// <summary>Unchanged, so that the digest stays. A registry on this machine needs no certificate.</summary>
    private CommandLine Push(ImageComponent component, string archive, string registry) => new("skopeo",
        "copy", "--preserve-digests", $"--dest-tls-verify={(Registries.IsLocal(registry) ? "false" : "true")}",
        $"oci-archive:{archive}", $"docker://{registry}/espace-famille/{component.Name}:{tag}");
}

internal static class Registries
{
    public static bool IsLocal(string registry) => registry.Split(':')[0] is "localhost" or ['1', '2', '7', '.', ..];
}
