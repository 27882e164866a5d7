using System.Reflection;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Tests.Stage;

/// <summary>All that is stored encrypted, by a walk through the model: a table that somebody adds is in it.</summary>
public static class EncryptedRows
{
    private static readonly MethodInfo Set = typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, BindingFlags.Public | BindingFlags.Instance, null, [], null)!;

    /// <summary>The rows of this type.</summary>
    public static Task<List<IEncryptedRow>> OfAsync(WizardDbContext context, Type row) =>
        ((IQueryable<IEncryptedRow>)Set.MakeGenericMethod(row).Invoke(context, null)!).AsNoTracking().ToListAsync();

    /// <summary>The encrypted values of a row, each with its place.</summary>
    public static IEnumerable<(byte[] Content, RowPlace Place)> ValuesOf(IEncryptedRow row) =>
        row.Places().Select(place => (row.GetType().GetProperty(place.Column)!.GetValue(row) as byte[] ?? [], place)).Where(value => value.Item1.Length > 0);
}
