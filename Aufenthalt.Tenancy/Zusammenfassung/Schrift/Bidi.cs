using System.Globalization;
using System.Text;

namespace Aufenthalt.Tenancy.Zusammenfassung.Schrift;

/// <summary>
/// Levels of the Unicode bidirectional algorithm (UAX #9) for one paragraph: rules P2–P3, W1–W7, N0 for round, square and curly
/// brackets, N1–N2, I1–I2. Explicit embeddings are passed over: people do not type them, and what a form puts together isolates by paragraph.
/// </summary>
internal static class Bidi
{
    private enum Class
    {
        L, R, AL, EN, AN, ES, ET, CS, NSM, BN, ON,
    }

    /// <summary>The base direction by the first strong letter; null if there is none.</summary>
    public static bool? IsRightToLeft(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            switch (ClassOf(rune))
            {
                case Class.L:
                    return false;
                case Class.R or Class.AL:
                    return true;
            }
        }

        return null;
    }

    /// <summary>One level per UTF-16 unit.</summary>
    public static byte[] Levels(string text, bool rightToLeft)
    {
        var levels = new byte[text.Length];
        if (!rightToLeft && IsRightToLeft(text) is not true && !text.EnumerateRunes().Any(rune => ClassOf(rune) is Class.R or Class.AL or Class.AN))
        {
            return levels;
        }

        var runes = text.EnumerateRunes().ToArray();
        var classes = Array.ConvertAll(runes, ClassOf);
        var embedding = rightToLeft ? Class.R : Class.L;
        ResolveWeak(classes, embedding);
        ResolveBrackets(runes, classes, embedding);
        ResolveNeutral(classes, embedding);
        var at = 0;
        for (var i = 0; i < runes.Length; i++)
        {
            var level = LevelOf(classes[i], rightToLeft);
            levels.AsSpan(at, runes[i].Utf16SequenceLength).Fill(level);
            at += runes[i].Utf16SequenceLength;
        }

        return levels;
    }

    private static byte LevelOf(Class resolved, bool rightToLeft) => (resolved, rightToLeft) switch
    {
        (Class.L, false) => 0,
        (Class.R, _) => 1,
        _ => 2,
    };

    private static void ResolveWeak(Class[] classes, Class embedding)
    {
        var strong = embedding;
        for (var i = 0; i < classes.Length; i++)
        {
            classes[i] = classes[i] switch
            {
                Class.NSM or Class.BN => i == 0 ? embedding : classes[i - 1],
                Class.EN when strong is Class.AL => Class.AN,
                var other => other,
            };
            if (classes[i] is Class.L or Class.R or Class.AL)
            {
                strong = classes[i];
            }
        }

        for (var i = 1; i < classes.Length - 1; i++)
        {
            var (before, after) = (classes[i - 1], classes[i + 1]);
            if (before == after && ((classes[i] is Class.ES or Class.CS && before is Class.EN) || (classes[i] is Class.CS && before is Class.AN)))
            {
                classes[i] = before;
            }
        }

        TerminatorsJoinNumbers(classes);
        strong = embedding;
        for (var i = 0; i < classes.Length; i++)
        {
            classes[i] = classes[i] switch
            {
                Class.ES or Class.ET or Class.CS => Class.ON,
                Class.AL => Class.R,
                Class.EN when strong is Class.L => Class.L,
                var other => other,
            };
            if (classes[i] is Class.L or Class.R)
            {
                strong = classes[i];
            }
        }
    }

    private static void TerminatorsJoinNumbers(Class[] classes)
    {
        for (var i = 0; i < classes.Length; i++)
        {
            if (classes[i] is not Class.ET)
            {
                continue;
            }

            var end = i;
            while (end < classes.Length && classes[end] is Class.ET)
            {
                end++;
            }

            if ((i > 0 && classes[i - 1] is Class.EN) || (end < classes.Length && classes[end] is Class.EN))
            {
                Array.Fill(classes, Class.EN, i, end - i);
            }

            i = end - 1;
        }
    }

    /// <summary>N0: a pair of brackets takes the direction of what stands in it, or of the text before it.</summary>
    private static void ResolveBrackets(Rune[] runes, Class[] classes, Class embedding)
    {
        var open = new Stack<int>();
        for (var i = 0; i < runes.Length; i++)
        {
            if (classes[i] is not Class.ON)
            {
                continue;
            }

            if ("([{".Contains((char)runes[i].Value, StringComparison.Ordinal))
            {
                open.Push(i);
            }
            else if (")]}".IndexOf((char)runes[i].Value, StringComparison.Ordinal) is var kind and >= 0
                && open.TryPeek(out var start) && runes[start].Value == "([{"[kind])
            {
                open.Pop();
                ResolvePair(classes, start, i, embedding);
            }
        }
    }

    private static void ResolvePair(Class[] classes, int start, int end, Class embedding)
    {
        var inside = classes[(start + 1)..end].Select(Strong).Where(found => found is not null).Distinct().ToArray();
        if (inside.Length == 0)
        {
            return;
        }

        var direction = embedding;
        if (!inside.Contains(embedding))
        {
            var before = classes[..start].Reverse().Select(Strong).FirstOrDefault(found => found is not null) ?? embedding;
            direction = before == inside[0] ? before : embedding;
        }

        classes[start] = direction;
        classes[end] = direction;
    }

    private static void ResolveNeutral(Class[] classes, Class embedding)
    {
        for (var i = 0; i < classes.Length; i++)
        {
            if (classes[i] is not Class.ON)
            {
                continue;
            }

            var end = i;
            while (end < classes.Length && classes[end] is Class.ON)
            {
                end++;
            }

            var before = i == 0 ? embedding : Strong(classes[i - 1]);
            var after = end == classes.Length ? embedding : Strong(classes[end]);
            Array.Fill(classes, before == after ? before ?? embedding : embedding, i, end - i);
            i = end - 1;
        }
    }

    private static Class? Strong(Class of) => of switch
    {
        Class.L => Class.L,
        Class.R or Class.EN or Class.AN => Class.R,
        _ => null,
    };

    private static Class ClassOf(Rune rune)
    {
        var value = rune.Value;
        return value switch
        {
            >= '0' and <= '9' or (>= 0x06F0 and <= 0x06F9) => Class.EN,
            (>= 0x0660 and <= 0x0669) or 0x066B or 0x066C => Class.AN,
            '+' or '-' or 0x2212 => Class.ES,
            '#' or '$' or '%' or 0x20AC or 0x00B0 or 0x066A => Class.ET,
            ',' or '.' or '/' or ':' or 0x00A0 or 0x060C or 0x202F => Class.CS,
            0x200E => Class.L,
            0x200F or 0x061C => Class.R,
            _ => ByScript(rune),
        };
    }

    private static Class ByScript(Rune rune)
    {
        var value = rune.Value;
        var category = Rune.GetUnicodeCategory(rune);
        return category switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => Class.NSM,
            UnicodeCategory.Control or UnicodeCategory.Format => Class.BN,
            _ when value is (>= 0x0600 and <= 0x07BF) or (>= 0x0860 and <= 0x08FF) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) => Class.AL,
            _ when value is (>= 0x0590 and <= 0x05FF) or (>= 0x07C0 and <= 0x085F) or (>= 0xFB1D and <= 0xFB4F) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF) => Class.R,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber => Class.L,
            UnicodeCategory.DecimalDigitNumber => Class.L,
            _ => Class.ON,
        };
    }
}
