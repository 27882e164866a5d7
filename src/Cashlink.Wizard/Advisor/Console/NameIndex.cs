using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Advisor.Console;

/// <summary>
/// Finds encrypted names by the beginning of their words. What is stored is a hash with a key, of the word's beginning together
/// with the advisor it belongs to: without the key nobody can try names, and the same name looks different for each advisor.
/// </summary>
public sealed class NameIndex(IDbContextFactory<WizardDbContext> contexts, ContentProtector protector)
{
    /// <summary>A shorter beginning finds too much, and would tell too much.</summary>
    public const int ShortestSearch = 2;

    private const int LongestBeginning = 12;
    private const int MostWords = 8;
    private const int MostSearched = 4;
    private const int KeyBytes = 32;
    private const int HashBytes = 12;

    private static readonly Dictionary<char, string> Expanded = new() { ['ä'] = "ae", ['ö'] = "oe", ['ü'] = "ue", ['ø'] = "oe", ['å'] = "aa" };

    private byte[]? _key;

    /// <summary>The hashes to store for a name: one for each beginning of each of its words.</summary>
    public async Task<IReadOnlyList<string>> OfNameAsync(
        string partnerId, string advisorId, ClientName name, CancellationToken cancellationToken = default)
    {
        var key = await KeyAsync(cancellationToken);
        return
        [
            .. Words(name.Text).Take(MostWords).SelectMany(Spellings).Distinct().SelectMany(Beginnings).Distinct()
                .Select(beginning => Hash(key, partnerId, advisorId, beginning)),
        ];
    }

    /// <summary>The hashes that a name must all have to be found by what was typed; empty when nothing can be looked for.</summary>
    public async Task<IReadOnlyList<string>> OfSearchAsync(
        string partnerId, string advisorId, string typed, CancellationToken cancellationToken = default)
    {
        var key = await KeyAsync(cancellationToken);
        return
        [
            .. Words(typed).Select(Plain).Where(word => word.Length >= ShortestSearch).Take(MostSearched)
                .Select(word => Hash(key, partnerId, advisorId, word.Length > LongestBeginning ? word[..LongestBeginning] : word)),
        ];
    }

    private static string[] Words(string text) =>
        new string([.. text.ToLowerInvariant().Select(sign => char.IsLetterOrDigit(sign) || IsMark(sign) ? sign : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Müller is found as Muller and as Mueller.</summary>
    private static IEnumerable<string> Spellings(string word)
    {
        yield return Plain(word);
        var composed = word.Normalize(NormalizationForm.FormC);
        if (composed.Any(Expanded.ContainsKey))
            yield return Plain(string.Concat(composed.Select(sign => Expanded.TryGetValue(sign, out var letters) ? letters : sign.ToString())));
    }

    /// <summary>Without accents: é is e, ß is ss.</summary>
    private static string Plain(string word) =>
        new([.. word.Replace("ß", "ss", StringComparison.Ordinal).Normalize(NormalizationForm.FormD).Where(sign => !IsMark(sign))]);

    private static bool IsMark(char sign) => CharUnicodeInfo.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark;

    private static IEnumerable<string> Beginnings(string word)
    {
        for (var length = Math.Min(ShortestSearch, word.Length); length <= Math.Min(word.Length, LongestBeginning); length++)
            yield return word[..length];
    }

    private static string Hash(byte[] key, string partnerId, string advisorId, string beginning)
    {
        // A zero byte cannot be in any of the three, so no two of them can be put together in two ways.
        var hash = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{partnerId}\0{advisorId}\0{beginning}"));
        return Base64Url.EncodeToString(hash.AsSpan(0, HashBytes));
    }

    /// <summary>The key, the same on all nodes: made by the first that needs it, and stored encrypted.</summary>
    private async Task<byte[]> KeyAsync(CancellationToken cancellationToken)
    {
        if (_key is { } known)
            return known;
        while (true)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            if (await context.SearchKeys.AsNoTracking().SingleOrDefaultAsync(row => row.Id == SearchKeyRow.TheOne, cancellationToken) is { } stored)
                return _key = protector.Unprotect<byte[]>(stored.Key, stored.Place);
            var made = new SearchKeyRow { Id = SearchKeyRow.TheOne };
            made.Key = protector.Protect(RandomNumberGenerator.GetBytes(KeyBytes), made.Place);
            context.SearchKeys.Add(made);
            try
            {
                await context.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
            {
                // Another node was faster: its key is the one. When it is not there either, the next round says why.
                await using var again = await contexts.CreateDbContextAsync(cancellationToken);
                if (!await again.SearchKeys.AnyAsync(cancellationToken))
                    throw;
            }
        }
    }
}
