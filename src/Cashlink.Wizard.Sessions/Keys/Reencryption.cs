using System.Linq.Expressions;
using System.Reflection;
using System.Security.Cryptography;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Cashlink.Wizard.Sessions.Keys;

/// <summary>What was done with the stored values.</summary>
/// <param name="Moved">Values and seals that are under the key in use now.</param>
/// <param name="Left">Seals of rows that let somebody in, which were left under their key to fall with it.</param>
/// <param name="Unreadable">Values that no key at hand opens in their place.</param>
public sealed record ReencryptionReport(int Moved, int Left, IReadOnlyList<UnreadableValue> Unreadable);

/// <summary>A value that was changed by hand, or whose key is gone.</summary>
/// <param name="Column">The table and the column.</param>
/// <param name="Key">The key that it names; null for something that Data Protection has not made.</param>
public sealed record UnreadableValue(string Column, Guid? Key);

/// <summary>
/// Encrypts stored values anew, with the key in use and for the same place, so that older keys can go. It works beside wizards that run: a row that
/// was written meanwhile is left to who wrote it, with the key in use.
/// </summary>
public sealed class Reencryption(IDbContextFactory<WizardDbContext> contexts, ContentProtector protector, RowSeals seals, KeyInUse inUse)
{
    private static readonly MethodInfo MoveTable = typeof(Reencryption).GetMethod(nameof(MoveTableAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;

    /// <summary>Moves all that is not under the key in use.</summary>
    /// <param name="leaked">A key whose seals let nobody in any more: with it somebody else may have sealed rows of their own. Null for none.</param>
    public async Task<ReencryptionReport> RunAsync(Guid? leaked = null, CancellationToken cancellationToken = default)
    {
        var tally = new Tally(inUse.Read(), leaked);
        foreach (var type in await TypesAsync(cancellationToken))
            await (Task)MoveTable.MakeGenericMethod(type).Invoke(this, [tally, cancellationToken])!;
        return new ReencryptionReport(tally.Moved, tally.Left, tally.Unreadable);
    }

    /// <summary>How many values and seals each key holds.</summary>
    public async Task<IReadOnlyDictionary<Guid, int>> CountAsync(CancellationToken cancellationToken = default)
    {
        var tally = new Tally(Guid.Empty, null) { OnlyCounts = true };
        foreach (var type in await TypesAsync(cancellationToken))
            await (Task)MoveTable.MakeGenericMethod(type).Invoke(this, [tally, cancellationToken])!;
        return tally.Held;
    }

    private async Task<List<Type>> TypesAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return [.. context.Model.GetEntityTypes().Select(type => type.ClrType).Where(type => type.IsAssignableTo(typeof(IEncryptedRow)) || type.IsAssignableTo(typeof(ISealedRow)))];
    }

    /// <summary>Reads through one connection and writes through another: what is written meanwhile by others is under the key in use.</summary>
    private async Task MoveTableAsync<TRow>(Tally tally, CancellationToken cancellationToken)
        where TRow : class
    {
        await using var reading = await contexts.CreateDbContextAsync(cancellationToken);
        await using var writing = await contexts.CreateDbContextAsync(cancellationToken);
        await foreach (var row in reading.Set<TRow>().AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
            await MoveRowAsync(writing, row, tally, cancellationToken);
    }

    private async Task MoveRowAsync<TRow>(WizardDbContext context, TRow row, Tally tally, CancellationToken cancellationToken)
        where TRow : class
    {
        var type = context.Model.FindEntityType(typeof(TRow))!;
        foreach (var place in (row as IEncryptedRow)?.Places() ?? [])
        {
            var column = type.FindProperty(place.Column)!;
            if (column.PropertyInfo!.GetValue(row) is not byte[] { Length: > 0 } held || tally.IsDone(ContentProtector.KeyOf(held)))
                continue;
            try
            {
                if (await WriteAsync(context, row, column, held, protector.Move(held, place), cancellationToken))
                    tally.Moved++;
            }
            catch (CryptographicException)
            {
                tally.Unreadable.Add(new UnreadableValue($"{place.Table}.{place.Column}", ContentProtector.KeyOf(held)));
            }
        }
        if (row is not ISealedRow { Seal: { } seal } sealedRow || tally.IsDone(KeyMark.Of(seal)))
            return;
        // A row with a seal that is not its own lets nobody in, and stays so.
        if (KeyMark.Of(seal) is not { } sealedWith || sealedWith == tally.Leaked || !seals.Fits(sealedRow))
            tally.Left++;
        else if (await WriteAsync(context, row, type.FindProperty(nameof(ISealedRow.Seal))!, seal, seals.Put(sealedRow).Seal!, cancellationToken))
            tally.Moved++;
    }

    /// <summary>Writes what was moved, unless somebody has written there meanwhile. The record's entries stay what they were: only their closing is another.</summary>
    private static async Task<bool> WriteAsync<TRow>(
        WizardDbContext context, TRow row, IProperty column, byte[] held, byte[] moved, CancellationToken cancellationToken)
        where TRow : class
    {
        var name = column.Name;
        return await context.Set<TRow>().Where(Is(row, column.DeclaringType.ContainingEntityType)).Where(one => EF.Property<byte[]>(one, name) == held)
            .ExecuteUpdateAsync(setters => setters.SetProperty(one => EF.Property<byte[]>(one, name), moved), cancellationToken) == 1;
    }

    private static Expression<Func<TRow, bool>> Is<TRow>(TRow row, IEntityType type)
    {
        var parameter = Expression.Parameter(typeof(TRow), "one");
        var parts = type.FindPrimaryKey()!.Properties.Select(property => (Expression)Expression.Equal(
            Expression.Property(parameter, property.PropertyInfo!), Expression.Constant(property.PropertyInfo!.GetValue(row), property.ClrType)));
        return Expression.Lambda<Func<TRow, bool>>(parts.Aggregate(Expression.AndAlso), parameter);
    }

    private sealed class Tally(Guid current, Guid? leaked)
    {
        public Guid? Leaked => leaked;

        public bool OnlyCounts { get; init; }

        public int Moved { get; set; }

        public int Left { get; set; }

        public List<UnreadableValue> Unreadable { get; } = [];

        public Dictionary<Guid, int> Held { get; } = [];

        public bool IsDone(Guid? key)
        {
            if (key is { } known)
                Held[known] = Held.GetValueOrDefault(known) + 1;
            return OnlyCounts || key == current;
        }
    }
}
