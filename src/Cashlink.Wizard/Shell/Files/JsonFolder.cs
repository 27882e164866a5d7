using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cashlink.Wizard.Shell.Files;

/// <summary>A JSON file that people write, as it was read.</summary>
/// <param name="Content">What it says.</param>
/// <param name="Sha256">SHA-256 of the file in lower hex, which names this very wording.</param>
public sealed record JsonFile<T>(T Content, string Sha256);

/// <summary>A folder of JSON files that people write, one for each campaign.</summary>
/// <param name="Files">Those that can be read.</param>
/// <param name="Faults">A line for each fault, beginning with the file and the place in it; empty when all can be used.</param>
public sealed record JsonFolder<T>(IReadOnlyList<JsonFile<T>> Files, IReadOnlyList<string> Faults);

/// <summary>Reads folders of JSON files.</summary>
public static class JsonFolder
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
    };

    /// <summary>Reads every JSON file of the folder. A folder that does not exist holds none.</summary>
    /// <param name="folder">Where it is.</param>
    /// <param name="check">What is wrong with a file's content, with the place in it.</param>
    /// <param name="campaignOf">The campaign that a file is about; there is one file for each.</param>
    public static JsonFolder<T> Read<T>(string folder, Func<T, IEnumerable<string>> check, Func<T, Guid> campaignOf)
        where T : class
    {
        var (files, faults) = (new List<JsonFile<T>>(), new List<string>());
        if (!Directory.Exists(folder))
            return new JsonFolder<T>([], []);
        foreach (var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var (file, own) = ReadFile(path, check);
            if (file is not null && files.Any(other => campaignOf(other.Content) == campaignOf(file.Content)))
                own = [.. own, $"campaign_id: {campaignOf(file.Content)} has another file already"];
            if (file is not null)
                files.Add(file);
            faults.AddRange(own.Select(fault => $"{path}: {fault}"));
        }
        return new JsonFolder<T>(files, faults);
    }

    private static (JsonFile<T>? File, IReadOnlyList<string> Faults) ReadFile<T>(string path, Func<T, IEnumerable<string>> check)
        where T : class
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            return JsonSerializer.Deserialize<T>(bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsSpan(3) : bytes, Json) is { } content
                ? (new JsonFile<T>(content, Convert.ToHexStringLower(SHA256.HashData(bytes))), [.. check(content)])
                : (null, ["the file is empty"]);
        }
        catch (JsonException fault)
        {
            return (null, [PlaceOf(fault)]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (null, ["the file cannot be read"]);
        }
    }

    /// <summary>Where the JSON goes wrong: the property as the other faults name it, the line as an editor counts it, and what is wrong.</summary>
    private static string PlaceOf(JsonException fault)
    {
        var place = fault.Path?.TrimStart('$').TrimStart('.');
        // The message repeats the place in its own way, and may have more than one line.
        var what = fault.Message.Split(" Path: ", 2)[0].ReplaceLineEndings(" ");
        return $"{(string.IsNullOrEmpty(place) ? "" : place + ": ")}line {(fault.LineNumber ?? 0) + 1}: {what}";
    }
}
