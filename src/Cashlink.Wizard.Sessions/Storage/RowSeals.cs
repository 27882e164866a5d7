using System.Security.Cryptography;
using System.Text.Json;
using Cashlink.Wizard.Sessions.Logging;
using Microsoft.AspNetCore.DataProtection;

namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>A row that lets somebody in. It counts only with the seal that this program has put on it.</summary>
public interface ISealedRow
{
    /// <summary>What <see cref="RowSeals"/> has made of <see cref="Sealed"/>; null for a row of an older program, which lets nobody in.</summary>
    byte[]? Seal { get; set; }

    /// <summary>The table, the key, and everything that decides who is let in where, as whom and until when.</summary>
    IReadOnlyList<string?> Sealed();
}

/// <summary>
/// Seals rows that let somebody in, with the keys of Data Protection: whoever can write into the database, and has no keys, makes no
/// admission and changes none.
/// </summary>
public sealed partial class RowSeals(IDataProtectionProvider provider, QuietLog quiet, ILogger<RowSeals> logger)
{
    private readonly IDataProtector _protector = provider.CreateProtector("Cashlink.Wizard.Sessions.Seal.v1");

    /// <summary>Puts the seal on a row that is about to be stored.</summary>
    public T Put<T>(T row)
        where T : ISealedRow
    {
        row.Seal = _protector.Protect(Text(row));
        return row;
    }

    /// <summary>True when the row is as it was sealed. When it is not, the log says so: somebody else has written it.</summary>
    public bool Holds(ISealedRow row)
    {
        if (Fits(row))
            return true;
        var table = row.Sealed()[0];
        quiet.Say($"seal {table}", count => LogBroken(logger, table, count));
        return false;
    }

    /// <summary>True when the row is as it was sealed; nothing is said of it.</summary>
    public bool Fits(ISealedRow row) => row.Seal is { } seal && IsOf(row, seal);

    private bool IsOf(ISealedRow row, byte[] seal)
    {
        try
        {
            return _protector.Unprotect(seal).AsSpan().SequenceEqual(Text(row));
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>No two lists of texts are written alike.</summary>
    private static byte[] Text(ISealedRow row) => JsonSerializer.SerializeToUtf8Bytes(row.Sealed());

    [LoggerMessage(Level = LogLevel.Error, Message = "A row of {Table} was refused: it was not written by this program, or it was changed by hand ({Count} since the last line).")]
    private static partial void LogBroken(ILogger logger, string? table, int count);
}
