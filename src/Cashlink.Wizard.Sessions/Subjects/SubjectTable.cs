using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Sessions.Subjects;

/// <summary>What is held on an investor in a table. Each feature that keeps something about investors brings its own.</summary>
public interface ISubjectTable
{
    /// <summary>The type of its rows.</summary>
    Type Row { get; }

    /// <summary>The investor's rows, as they are given out.</summary>
    Task<JsonArray> ReadAsync(WizardDbContext context, ContentProtector protector, SubjectScope subject, CancellationToken cancellationToken);
}

/// <summary>A table with rows of an investor.</summary>
/// <param name="rows">The investor's rows.</param>
/// <param name="content">The encrypted content of a row and its place; null where there is none.</param>
public sealed class SubjectTable<TRow>(
    Func<WizardDbContext, SubjectScope, IQueryable<TRow>> rows, Func<TRow, (byte[] Content, RowPlace Place)?>? content = null) : ISubjectTable
    where TRow : class
{
    /// <summary>What lets somebody in, or shows that a row is genuine: it says nothing of the person, and is nobody's to have.</summary>
    private static readonly string[] Secrets = ["TokenHash", "SecretHash", "Seal", "OpenKey", "CodeHash"];

    public Type Row => typeof(TRow);

    public async Task<JsonArray> ReadAsync(
        WizardDbContext context, ContentProtector protector, SubjectScope subject, CancellationToken cancellationToken)
    {
        var list = new JsonArray();
        foreach (var row in await rows(context, subject).AsNoTracking().ToListAsync(cancellationToken))
            list.Add(ToJson(context, row, protector));
        return list;
    }

    private JsonObject ToJson(WizardDbContext context, TRow row, ContentProtector protector)
    {
        var json = new JsonObject();
        foreach (var column in context.Model.FindEntityType(typeof(TRow))!.GetProperties())
        {
            if (column.ClrType == typeof(byte[]) || Secrets.Contains(column.Name))
                continue;
            var value = column.PropertyInfo!.GetValue(row);
            json[JsonNamingPolicy.CamelCase.ConvertName(column.Name)] = value is Enum named ? named.ToString() : JsonSerializer.SerializeToNode(value);
        }
        if (content?.Invoke(row) is { } held)
            json["content"] = Read(held.Content, held.Place, protector);
        return json;
    }

    /// <summary>What cannot be read cannot be given out, and the file says so.</summary>
    private static JsonNode? Read(byte[] content, RowPlace place, ContentProtector protector)
    {
        if (content.Length == 0)
            return "erased";
        try
        {
            return JsonNode.Parse(protector.TextIn(content, place));
        }
        catch (CryptographicException)
        {
            return "unreadable: it was changed by hand, or its keys are lost";
        }
    }
}
