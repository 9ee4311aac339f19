using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Xunit;

namespace EspaceFamille.Architecture.Tests;

/// <summary>
/// What a stranger sent is decoded in the sandbox of the renderer's launcher alone: no host decodes a picture or starts a process, and
/// the renderer's host has neither data nor secrets that a file could reach.
/// </summary>
public sealed class DecodingTests
{
    /// <summary>By type; null: every member. Drawing and encoding are no decoding.</summary>
    private static readonly Dictionary<string, string[]?> Decoders = new(StringComparer.Ordinal)
    {
        ["SKCodec"] = null,
        ["SKBitmap"] = ["Decode", "DecodeBounds"],
        ["SKImage"] = ["FromEncodedData"],
        ["Process"] = ["Start"],
    };

    [Fact]
    public void Hosts_All_DecodeNothingAndStartNoProcess() => Findings.AssertNone(
        from host in TheSystem.Hosts
        from call in DecodersOf(host)
        select $"{host.GetName().Name} calls {call}");

    /// <summary>
    /// The library that decodes is referenced by the renderer, which encodes, and by identity, which draws the text of the security check
    /// and reads no picture.
    /// </summary>
    [Fact]
    public void Hosts_All_ReferenceThePictureLibraryWhereListed() => Assert.Equal(
        ["EspaceFamille.Identity", "EspaceFamille.Renderer"],
        TheSystem.Hosts.Append(TheSystem.Renderer).Distinct()
            .Where(host => host.GetReferencedAssemblies().Any(reference => reference.Name == "SkiaSharp"))
            .Select(host => host.GetName().Name!).Order(StringComparer.Ordinal));

    [Fact]
    public void Launcher_ByTheSameSearch_DecodesAndStartsTools()
    {
        var found = DecodersOf(Assembly.Load("EspaceFamille.Launcher")).ToArray();

        Assert.Contains(found, call => call.StartsWith("SKCodec.", StringComparison.Ordinal));
        Assert.Contains("Process.Start", found);
    }

    [Fact]
    public void Renderer_References_NeitherDatabaseNorBroker() => Assert.DoesNotContain(
        TheSystem.Renderer.GetReferencedAssemblies(),
        reference => reference.Name!.StartsWith("MongoDB", StringComparison.Ordinal)
            || reference.Name.StartsWith("MassTransit", StringComparison.Ordinal)
            || reference.Name.StartsWith("RabbitMQ", StringComparison.Ordinal));

    private static IEnumerable<string> DecodersOf(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        return
        [
            .. from handle in metadata.MemberReferences
               let member = metadata.GetMemberReference(handle)
               where member.Parent.Kind == HandleKind.TypeReference
               let type = metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)member.Parent).Name)
               let name = metadata.GetString(member.Name)
               where Decoders.TryGetValue(type, out var members) && members?.Contains(name, StringComparer.Ordinal) != false
               select $"{type}.{name}",
        ];
    }
}
