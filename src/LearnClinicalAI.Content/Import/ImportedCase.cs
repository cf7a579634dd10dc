namespace LearnClinicalAI.Content;

/// <summary>A case made from a row of an outside file: the files of its folder, which pass <c>lcai check</c>.</summary>
/// <param name="Slug">The name of the folder; made from the row's content, so that the same row gives it again.</param>
public sealed record ImportedCase(string Slug, string Title, IReadOnlyList<ContentFile> Files);

/// <summary>What became of a row: a case, or in a sentence why there is none.</summary>
/// <param name="Line">The row's line in its file, from 1.</param>
public sealed record ImportedRow(int Line, ImportedCase? Case, string? Fault);
